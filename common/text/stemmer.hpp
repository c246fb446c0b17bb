#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace fundstelle {

/// The German stemmer of Snowball (Porter 2001) as libstemmer carries it: one representative for the
/// inflected forms of a word, without umlauts (`häuser` -> `haus`). Not for two threads at once.
class Stemmer {
  public:
    /// Throws Error (kind system) when libstemmer does not know German.
    Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;
    ~Stemmer();

    /// The stem of a folded word; the view lives until the next call.
    std::string_view stem(std::string_view word);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
