#include "common/json.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>

#include "common/error.hpp"

namespace fundstelle {
namespace {

using Json = nlohmann::json;

/// Collects the scalars of the outermost object; never builds a tree, so that depth costs nothing.
class FieldCollector : public nlohmann::json_sax<Json> {
  public:
    explicit FieldCollector(std::size_t depth) : allowed_depth_(depth) {}

    bool null() override { return other("null") && value(std::nullopt); }
    bool boolean(bool on) override { return value(on ? "true" : "false"); }
    bool number_integer(number_integer_t number) override { return value(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return value(std::to_string(number)); }
    bool number_float(number_float_t, const string_t& digits) override { return value(digits); }
    bool string(string_t& text) override { return value(std::move(text)); }
    bool binary(binary_t&) override { return value(std::nullopt); }

    bool start_object(std::size_t) override { return other("an object") && enter(); }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override {
        if (depth_ == 0) return refuse("a list where an object {...} is expected");
        return other("a list") && enter();
    }
    bool end_array() override { return leave(); }
    bool key(string_t& name) override {
        if (depth_ == 1) key_ = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override {
        // The library tells the kinds of faults apart in words alone.
        const bool surrogate =
            std::string_view(error.what()).find("invalid string: surrogate") != std::string_view::npos;
        fault_ = surrogate
                     ? "half a surrogate pair (one of \\ud800 to \\udfff without the other) before byte "
                     : "a syntax error at byte ";
        fault_ += std::to_string(position);
        return false;
    }

    JsonObject object;

    const std::string& fault() const { return fault_; }

  private:
    bool value(std::optional<std::string> text) {
        if (depth_ == 0) return refuse("a lone value where an object {...} is expected");
        if (depth_ == 1 && text) object.scalars[key_] = std::move(*text);
        return true;
    }
    bool other(const char* kind) {
        if (depth_ == 1) object.others[key_] = kind;
        return true;
    }
    bool enter() {
        if (++depth_ > allowed_depth_) {
            return refuse("values nested deeper than " + std::to_string(allowed_depth_));
        }
        return true;
    }
    bool leave() {
        --depth_;
        return true;
    }
    bool refuse(std::string fault) {
        fault_ = std::move(fault);
        return false;
    }

    std::size_t allowed_depth_;
    std::size_t depth_ = 0;
    std::string key_;
    std::string fault_;
};

}  // namespace

std::string json_string(std::string_view text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

JsonObject parse_json_object(std::string_view text, std::size_t depth) {
    FieldCollector collector(depth);
    if (!Json::sax_parse(text, &collector)) {
        throw Error(ErrorKind::input, "not a JSON object: " + collector.fault());
    }
    return std::move(collector.object);
}

}  // namespace fundstelle
