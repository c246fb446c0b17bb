#include "common/text/stemmer.hpp"

#include <libstemmer.h>

#include "common/error.hpp"

namespace fundstelle {

struct Stemmer::State {
    State() : snowball(sb_stemmer_new("german", "UTF_8")) {
        if (snowball == nullptr) {
            throw Error(ErrorKind::system, "libstemmer has no German stemmer", "reinstall libstemmer");
        }
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { sb_stemmer_delete(snowball); }

    sb_stemmer* snowball;
};

Stemmer::Stemmer() : state_(std::make_unique<State>()) {}
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string_view Stemmer::stem(std::string_view word) {
    const sb_symbol* letters = sb_stemmer_stem(
        state_->snowball, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (letters == nullptr) throw Error(ErrorKind::system, "out of memory while stemming a word");
    return {reinterpret_cast<const char*>(letters),
            static_cast<std::size_t>(sb_stemmer_length(state_->snowball))};
}

}  // namespace fundstelle
