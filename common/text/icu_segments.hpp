#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

namespace fundstelle {

/// Takes a text apart by the default word boundaries of Unicode 15 (UAX 29) with ICU's German locale. Not for
/// two threads at once.
class IcuSegments {
  public:
    struct Segment {
        std::size_t end = 0;  ///< where it ends, a byte of the text
        bool word = false;    ///< whether it holds a letter, a digit, a kana or an ideograph
    };

    IcuSegments();
    IcuSegments(IcuSegments&&) noexcept;
    IcuSegments& operator=(IcuSegments&&) noexcept;
    ~IcuSegments();

    /// Begins a text, valid UTF-8 of less than 2 GiB, which must stay in place as long as it is asked about.
    void start(std::string_view text);

    /// The segment from byte `begin` of the text on, where one begins, before the end of the text.
    Segment at(std::size_t begin);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
