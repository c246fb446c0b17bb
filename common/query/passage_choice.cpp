#include "common/query/passage_choice.hpp"

#include <algorithm>

#include "common/query/passage.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// A run of sentences this long stays within its block of text; a shorter one, a caption or a label, is
/// followed by what comes behind a blank line.
constexpr std::size_t telling_code_points = 100;

/// Of the weight of a wish, what its repetition is worth.
constexpr double share_of_repetition = 0.05;

/// What it is worth at most that hits of two wishes stand near each other: next to each other.
constexpr double worth_of_nearness = 0.04;

/// What it is worth that one word has both, parts of a compound that was asked for.
constexpr double worth_of_one_word = 0.15;

/// What a run without any sign of a sentence's end loses.
constexpr double loss_of_captions = 0.001;

/// Whether a sentence has the sign of its end, or one beyond ASCII: `“`, `…`.
bool ends_as_sentence(std::string_view sentence) {
    const std::size_t sign = sentence.find_last_not_of(")]\"'*_");
    if (sign == std::string_view::npos) return false;
    const char last = sentence[sign];
    return last == '.' || last == '!' || last == '?' || static_cast<unsigned char>(last) >= 0x80;
}

}  // namespace

PassageChooser::PassageChooser(std::string_view text, const std::vector<Hit>& hits, SentenceFinder& sentences,
                               std::size_t wishes)
    : text_(text), hits_(hits), sentences_(sentences), shown_(wishes, 0), seen_(wishes, 0) {}

PassageChooser::HitRange PassageChooser::hits_in(ByteRange source) const {
    const auto first =
        std::upper_bound(hits_.begin(), hits_.end(), source.begin,
                         [](std::size_t offset, const Hit& hit) { return offset < hit.letters.end; });
    const auto end = std::upper_bound(first, hits_.end(), source.end, [](std::size_t offset, const Hit& hit) {
        return offset < hit.letters.end;
    });
    return {static_cast<std::size_t>(first - hits_.begin()), static_cast<std::size_t>(end - hits_.begin())};
}

/// What hits are worth together in a passage that begins at `begin`: different wishes count in full,
/// repetitions a little.
double PassageChooser::score(HitRange hits, std::size_t begin) {
    ++count_;
    double sum = 0;
    std::size_t nearest = 0;  // how many words from one wish to another
    bool in_one_word = false;
    const Hit* last = nullptr;
    for (std::size_t i = hits.begin; i < hits.end; ++i) {
        const Hit& hit = hits_[i];
        if (hit.letters.begin < begin) continue;
        for (const Credit& credit : hit.credits) {
            const bool repeated = shown_[credit.wish] != 0 || seen_[credit.wish] == count_;
            seen_[credit.wish] = count_;
            sum += repeated ? share_of_repetition * credit.weight : credit.weight;
        }
        if (last != nullptr && last->credits.front().wish != hit.credits.front().wish) {
            in_one_word = in_one_word || hit.word == last->word;
            const std::size_t words = hit.word > last->word ? hit.word - last->word : 1;
            if (nearest == 0 || words < nearest) nearest = words;
        }
        last = &hit;
    }
    if (in_one_word) return sum + worth_of_one_word;
    return nearest == 0 ? sum : sum + worth_of_nearness / static_cast<double>(nearest);
}

/// The sum of the weights of the different wishes in `source`, taken or not.
double PassageChooser::weight(ByteRange source) {
    ++count_;
    double sum = 0;
    const HitRange hits = hits_in(source);
    for (std::size_t i = hits.begin; i < hits.end; ++i) {
        if (hits_[i].letters.begin < source.begin) continue;
        for (const Credit& credit : hits_[i].credits) {
            if (seen_[credit.wish] != count_) sum += credit.weight;
            seen_[credit.wish] = count_;
        }
    }
    return sum;
}

/// What a passage can be worth at most whose first hit is this one or that, best first.
void PassageChooser::bound_scores(const Frame& frame) {
    ends_.resize(hits_.size());
    bounds_.clear();
    std::size_t at = hits_.empty() ? 0 : hits_.front().letters.begin;
    std::size_t room = 0;
    for (std::size_t i = 0; i < hits_.size(); ++i) {
        const std::size_t end = hits_[i].letters.end;
        if (end > at) {
            room += sentences_.room_between(at, end);
            at = end;
        }
        ends_[i] = room;
    }
    std::size_t end = 0;
    for (std::size_t i = 0; i < hits_.size(); ++i) {
        const ByteRange letters = hits_[i].letters;
        if (letters.begin < frame.begin) continue;
        const std::size_t begin =
            ends_[i] - std::min(ends_[i], sentences_.room_between(letters.begin, letters.end));
        end = std::max(end, i + 1);
        while (end < hits_.size() && ends_[end] - begin <= frame.room) ++end;
        bounds_.push_back({score({i, end}, 0), i});
    }
    std::sort(bounds_.begin(), bounds_.end(), [](const Bound& a, const Bound& b) {
        return a.score != b.score ? a.score > b.score : a.hit < b.hit;
    });
}

bool PassageChooser::is_taken(ByteRange source) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](const ByteRange& taken) {
        return source.begin < taken.end && taken.begin < source.end;
    });
}

/// The whole sentences from `sentence` on, which fits, that fit and belong together.
Choice PassageChooser::run_from(const Sentence& sentence, std::size_t room) {
    Choice run{sentence.source, 0, sentence, sentence};
    std::size_t used = sentences_.room_between(sentence.source.begin, sentence.source.end);
    for (const Sentence* next = sentences_.behind(run.last); next != nullptr;
         next = sentences_.behind(run.last)) {
        if (next->begins_block && used > telling_code_points) break;
        used += sentences_.room_between(run.source.end, next->source.end);
        if (used > room || is_taken(next->source)) break;
        run.last = *next;
        run.source.end = next->source.end;
    }
    return run;
}

/// The best part of one sentence that is too long to be shown whole.
Choice PassageChooser::part_of(const Sentence& sentence, std::size_t room) {
    Choice best{sentence.source, 0, sentence, sentence};
    const HitRange hits = hits_in(sentence.source);
    ByteRange core{sentence.source.begin, sentence.source.begin};
    std::size_t end = hits.begin;
    for (std::size_t begin = hits.begin; begin < hits.end; ++begin) {
        const std::size_t from = hits_[begin].letters.begin;
        if (from < sentence.source.begin) continue;
        const auto length_to = [&](std::size_t hit) {
            return count_code_points(text_.substr(from, hits_[hit].letters.end - from));
        };
        end = std::max(end, begin + 1);
        while (end < hits.end && length_to(end) <= room * 3 / 4) ++end;
        const double worth = score({begin, end}, from);
        if (worth <= best.score) continue;
        best.score = worth;
        core = {from, hits_[end - 1].letters.end};
    }
    best.source = sentences_.fit(sentence.source, core, room);
    return best;
}

double PassageChooser::without_captions(double score, const Choice& run) const {
    const bool told =
        ends_as_sentence(run.first.source.of(text_)) || ends_as_sentence(run.last.source.of(text_));
    return told ? score : score - std::min(loss_of_captions, score / 2);
}

Choice PassageChooser::of_sentence(const Sentence& sentence, const Frame& frame) {
    const ByteRange source = sentence.source;
    if (sentences_.room_between(source.begin, source.end) > frame.room) return part_of(sentence, frame.room);
    Choice run = run_from(sentence, frame.room);
    run.score = without_captions(score(hits_in(run.source), run.source.begin), run);
    return run;
}

Choice PassageChooser::best(const Frame& frame) {
    Choice best;
    bound_scores(frame);
    tried_.assign(hits_.size(), 0);
    for (const Bound& bound : bounds_) {
        const ByteRange letters = hits_[bound.hit].letters;
        if (bound.score < best.score || (bound.score == best.score && letters.begin > best.source.begin))
            break;
        if (tried_[bound.hit] != 0) continue;
        const Sentence& sentence = sentences_.holding(hits_[bound.hit].word);
        const HitRange together = hits_in(sentence.source);
        for (std::size_t i = together.begin; i < together.end; ++i) tried_[i] = 1;
        if (sentence.source.begin < frame.begin || is_taken(sentence.source)) continue;
        const Choice choice = of_sentence(sentence, frame);
        const bool earlier = choice.score == best.score && choice.source.begin < best.source.begin;
        if (choice.score > best.score || earlier) best = choice;
    }
    return best;
}

Choice PassageChooser::beginning(const Frame& frame) {
    const Sentence* first = sentences_.first();
    while (first != nullptr && first->source.begin < frame.begin) first = sentences_.behind(*first);
    if (first == nullptr) return {};
    for (const Sentence* sentence = first; sentence != nullptr; sentence = sentences_.behind(*sentence)) {
        const ByteRange source = sentence->source;
        if (sentences_.room_between(source.begin, source.end) <= frame.room) {
            return run_from(*sentence, frame.room);
        }
    }
    return part_of(*first, frame.room);
}

void PassageChooser::take(const Choice& choice) {
    const HitRange hits = hits_in(choice.source);
    for (std::size_t i = hits.begin; i < hits.end; ++i) {
        if (hits_[i].letters.begin < choice.source.begin) continue;
        for (const Credit& credit : hits_[i].credits) {
            if (shown_[credit.wish] == 0) weight_taken_ += credit.weight;
            shown_[credit.wish] = 1;
        }
    }
    taken_.push_back(choice.source);
}

void PassageChooser::take_back() {
    taken_.clear();
    weight_taken_ = 0;
    std::fill(shown_.begin(), shown_.end(), 0);
}

}  // namespace fundstelle
