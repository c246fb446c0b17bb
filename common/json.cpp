#include "common/json.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

#include "common/error.hpp"

namespace fundstelle {
namespace {

using Json = nlohmann::json;

/// Collects the members of the outermost object; never builds a tree, so that depth costs nothing.
class JsonReader : public nlohmann::json_sax<Json> {
  public:
    explicit JsonReader(std::size_t depth) : allowed_depth_(depth) {}

    bool null() override {
        if (collector_.depth() == 0) return refuse(lone_value);
        collector_.nothing();
        return true;
    }
    bool boolean(bool on) override { return scalar(on ? "true" : "false"); }
    bool number_integer(number_integer_t number) override { return scalar(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return scalar(std::to_string(number)); }
    bool number_float(number_float_t, const string_t& digits) override { return scalar(digits); }
    bool string(string_t& text) override { return scalar(std::move(text)); }
    bool binary(binary_t&) override { return null(); }

    bool start_object(std::size_t) override { return open(MemberCollector::Container::object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override {
        if (collector_.depth() == 0) return refuse("a list where an object {...} is expected");
        return open(MemberCollector::Container::list);
    }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        collector_.key(std::move(name));
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

    Members members() { return std::move(collector_.members); }
    const std::string& fault() const { return fault_; }

  private:
    static constexpr const char* lone_value = "a lone value where an object {...} is expected";

    bool scalar(std::string text) {
        if (collector_.depth() == 0) return refuse(lone_value);
        collector_.scalar(std::move(text));
        return true;
    }
    bool open(MemberCollector::Container container) {
        collector_.open(container);
        if (collector_.depth() <= allowed_depth_) return true;
        return refuse("values nested deeper than " + std::to_string(allowed_depth_));
    }
    bool close() {
        collector_.close();
        return true;
    }
    bool refuse(std::string fault) {
        fault_ = std::move(fault);
        return false;
    }

    std::size_t allowed_depth_;
    MemberCollector collector_;
    std::string fault_;
};

/// Collects the members of every object.
class ObjectsReader : public nlohmann::json_sax<Json> {
  public:
    explicit ObjectsReader(std::size_t depth) : allowed_depth_(depth) {}

    bool null() override {
        for (const std::size_t one : open_) collectors_[one].nothing();
        return true;
    }
    bool boolean(bool on) override { return scalar(on ? "true" : "false"); }
    bool number_integer(number_integer_t number) override { return scalar(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return scalar(std::to_string(number)); }
    bool number_float(number_float_t, const string_t& digits) override { return scalar(digits); }
    bool string(string_t& text) override { return scalar(text); }
    bool binary(binary_t&) override { return null(); }
    bool start_object(std::size_t) override {
        open_.push_back(collectors_.size());
        collectors_.emplace_back();
        is_object_.push_back(true);
        return open(MemberCollector::Container::object);
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override {
        is_object_.push_back(false);
        return open(MemberCollector::Container::list);
    }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        for (const std::size_t one : open_) collectors_[one].key(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

    std::vector<Members> objects() {
        std::vector<Members> objects;
        for (MemberCollector& one : collectors_) objects.push_back(std::move(one.members));
        return objects;
    }

  private:
    bool scalar(const std::string& text) {
        for (const std::size_t one : open_) collectors_[one].scalar(text);
        return true;
    }
    bool open(MemberCollector::Container container) {
        for (const std::size_t one : open_) collectors_[one].open(container);
        return is_object_.size() <= allowed_depth_;
    }
    bool close() {
        for (const std::size_t one : open_) collectors_[one].close();
        if (is_object_.back()) open_.pop_back();
        is_object_.pop_back();
        return true;
    }

    std::size_t allowed_depth_;
    std::vector<bool> is_object_;  ///< of each container that is open
    std::vector<std::size_t> open_;
    std::vector<MemberCollector> collectors_;
};

}  // namespace

std::string json_string(std::string_view text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Members parse_json_object(std::string_view text, std::size_t depth) {
    JsonReader reader(depth);
    if (!Json::sax_parse(text, &reader)) {
        throw Error(ErrorKind::input, "not a JSON object: " + reader.fault());
    }
    return reader.members();
}

std::vector<Members> json_objects(std::string_view text, std::size_t depth) {
    ObjectsReader reader(depth);
    if (!Json::sax_parse(text, &reader)) return {};
    return reader.objects();
}

}  // namespace fundstelle
