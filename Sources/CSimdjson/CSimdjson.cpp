#include "CSimdjson.h"

#include <simdjson.h>

#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

using namespace simdjson;

struct lp_json {
  std::vector<lp_json_token> tokens;
  std::vector<uint8_t> text;
  int error = 0;
  size_t error_offset = 0;
};

namespace {

/* The length of the JSON number (RFC 8259, section 6) at the start of a text, or 0 when there is none. */
size_t number_length(std::string_view text) {
  size_t at = 0;
  auto digit = [&] { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  if (at < text.size() && text[at] == '-') at++;
  if (!digit()) return 0;
  if (text[at] == '0') at++;
  else while (digit()) at++;
  if (at < text.size() && text[at] == '.') {
    at++;
    if (!digit()) return 0;
    while (digit()) at++;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    at++;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) at++;
    if (!digit()) return 0;
    while (digit()) at++;
  }
  return at;
}

/* Whether a number or literal of that length ends there: only white space may follow in its token. */
bool ends_token(std::string_view token, size_t length) {
  for (char byte : token.substr(length)) {
    if (byte == ',' || byte == ']' || byte == '}' || byte == ':' || byte == '\0') return true;
    if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r') return false;
  }
  return true;
}

class walker {
public:
  walker(lp_json &out, const uint8_t *source, size_t length, uint32_t depth_limit)
      : out(out), source(source), length(length), depth_limit(depth_limit) {}

  bool document(ondemand::document &doc) {
    ondemand::json_type type;
    if (check(doc.type().get(type))) return false;
    if (type != ondemand::json_type::array && type != ondemand::json_type::object) {
      return root_scalar(doc, type);
    }
    ondemand::value root;
    if (check(doc.get_value().get(root)) || !value(root, 1)) return false;
    const char *next;
    if (doc.current_location().get(next) == OUT_OF_BOUNDS) return true;
    return fail(LP_JSON_TRAILING_CONTENT);
  }

  /* The strings stand one after the other in the parser's buffer, so that one copy takes them all. */
  void take_text() {
    if (first_text) out.text.assign(first_text, last_text);
  }

  /* The furthest place that was reached. */
  size_t reached = 0;

private:
  lp_json &out;
  const uint8_t *source;
  size_t length;
  uint32_t depth_limit;
  const uint8_t *first_text = nullptr;
  const uint8_t *last_text = nullptr;

  bool check(error_code error) {
    if (error && !out.error) out.error = error;
    return error != SUCCESS;
  }

  bool fail(int error) {
    out.error = error;
    return false;
  }

  size_t add(uint32_t kind, const char *at) {
    reached = reinterpret_cast<const uint8_t *>(at) - source;
    auto index = out.tokens.size();
    out.tokens.push_back({uint32_t(reached), uint32_t(reached), 0, uint32_t(index + 1), kind});
    return index;
  }

  void add_text(uint32_t kind, const char *at, std::string_view decoded) {
    auto index = add(kind, at);
    auto start = reinterpret_cast<const uint8_t *>(decoded.data());
    if (!first_text) first_text = start;
    last_text = start + decoded.size();
    out.tokens[index].text = uint32_t(start - first_text);
    out.tokens[index].length = uint32_t(decoded.size());
  }

  bool scalar(ondemand::json_type type, std::string_view token) {
    if (type == ondemand::json_type::number) {
      auto length = number_length(token);
      auto index = add(LP_JSON_NUMBER, token.data());
      out.tokens[index].length = uint32_t(length);
      return (length > 0 && ends_token(token, length)) || fail(LP_JSON_BAD_NUMBER);
    }
    const std::pair<std::string_view, uint32_t> literals[] = {
        {"null", LP_JSON_NULL}, {"false", LP_JSON_FALSE}, {"true", LP_JSON_TRUE}};
    for (auto &[word, kind] : literals) {
      if (token.substr(0, word.size()) != word) continue;
      add(kind, token.data());
      return ends_token(token, word.size()) || fail(LP_JSON_BAD_LITERAL);
    }
    reached = reinterpret_cast<const uint8_t *>(token.data()) - source;
    return fail(LP_JSON_BAD_LITERAL);
  }

  bool root_scalar(ondemand::document &doc, ondemand::json_type type) {
    std::string_view token;
    if (check(doc.raw_json_token().get(token))) return false;
    if (type == ondemand::json_type::string) {
      std::string_view decoded;
      if (check(doc.get_string().get(decoded))) return false;
      add_text(LP_JSON_STRING, token.data(), decoded);
    } else if (!scalar(type, token)) {
      return false;
    }
    /* A token extends to the next one, and the last one to the end. */
    auto rest = reinterpret_cast<const uint8_t *>(token.data() + token.size()) - source;
    return size_t(rest) >= length || fail(LP_JSON_TRAILING_CONTENT);
  }

  bool value(ondemand::value value, uint32_t depth) {
    ondemand::json_type type;
    if (check(value.type().get(type))) return false;
    auto token = value.raw_json_token();
    switch (type) {
    case ondemand::json_type::array: return array(value, token.data(), depth);
    case ondemand::json_type::object: return object(value, token.data(), depth);
    case ondemand::json_type::string: {
      std::string_view decoded;
      reached = reinterpret_cast<const uint8_t *>(token.data()) - source;
      if (check(value.get_string().get(decoded))) return false;
      add_text(LP_JSON_STRING, token.data(), decoded);
      return true;
    }
    default: return scalar(type, token);
    }
  }

  bool array(ondemand::value &value, const char *at, uint32_t depth) {
    if (depth > depth_limit) return fail(LP_JSON_TOO_DEEP);
    auto index = add(LP_JSON_ARRAY, at);
    ondemand::array array;
    if (check(value.get_array().get(array))) return false;
    uint32_t count = 0;
    for (auto entry : array) {
      ondemand::value element;
      if (check(std::move(entry).get(element)) || !this->value(element, depth + 1)) return false;
      count++;
    }
    out.tokens[index].length = count;
    out.tokens[index].next = uint32_t(out.tokens.size());
    return true;
  }

  bool object(ondemand::value &value, const char *at, uint32_t depth) {
    if (depth > depth_limit) return fail(LP_JSON_TOO_DEEP);
    auto index = add(LP_JSON_OBJECT, at);
    ondemand::object object;
    if (check(value.get_object().get(object))) return false;
    uint32_t count = 0;
    for (auto entry : object) {
      ondemand::field field;
      if (check(std::move(entry).get(field))) return false;
      auto quote = field.key().raw() - 1;
      reached = reinterpret_cast<const uint8_t *>(quote) - source;
      std::string_view key;
      if (check(field.unescaped_key().get(key))) return false;
      add_text(LP_JSON_KEY, quote, key);
      if (!this->value(field.value(), depth + 1)) return false;
      count++;
    }
    out.tokens[index].length = count;
    out.tokens[index].next = uint32_t(out.tokens.size());
    return true;
  }
};

const size_t largest_small_source = 64 << 10;

void parse(lp_json &out, const uint8_t *bytes, size_t length, uint32_t depth_limit) {
  if (length > LP_JSON_LARGEST_SOURCE) {
    out.error = LP_JSON_TOO_LARGE;
    return;
  }
  std::unique_ptr<uint8_t[]> padded(new uint8_t[length + SIMDJSON_PADDING]);
  std::memcpy(padded.get(), bytes, length);
  std::memset(padded.get() + length, ' ', SIMDJSON_PADDING);
  /* A parser holds on to its memory: worth it for texts like single findings, of which many are read. */
  static thread_local ondemand::parser small;
  ondemand::parser large;
  auto &parser = length <= largest_small_source ? small : large;
  ondemand::document doc;
  auto error = parser.iterate(padded.get(), length, length + SIMDJSON_PADDING).get(doc);
  if (error) {
    out.error = error;
    return;
  }
  out.tokens.reserve(length / 16 + 8);
  walker walk(out, padded.get(), length, depth_limit);
  if (walk.document(doc)) {
    walk.take_text();
    return;
  }
  const char *location;
  out.error_offset = walk.reached;
  if (out.error < LP_JSON_TOO_DEEP && !doc.current_location().get(location)) {
    auto noticed = size_t(reinterpret_cast<const uint8_t *>(location) - padded.get());
    if (noticed <= length && noticed > walk.reached) out.error_offset = noticed;
  }
}

} // namespace

lp_json *lp_json_parse(const uint8_t *bytes, size_t length, uint32_t depth_limit) {
  auto out = new (std::nothrow) lp_json;
  if (!out) return nullptr;
  try {
    parse(*out, bytes, length, depth_limit);
  } catch (...) {
    /* Nothing but the lack of memory throws here. */
    delete out;
    return nullptr;
  }
  return out;
}

void lp_json_free(lp_json *json) { delete json; }

int lp_json_error(const lp_json *json) { return json->error; }

const char *lp_json_error_name(const lp_json *json) {
  switch (json->error) {
  case LP_JSON_TOO_DEEP: return "TOO_DEEP";
  case LP_JSON_BAD_NUMBER: return "BAD_NUMBER";
  case LP_JSON_BAD_LITERAL: return "BAD_LITERAL";
  case LP_JSON_TRAILING_CONTENT: return "TRAILING_CONTENT";
  case LP_JSON_TOO_LARGE: return "TOO_LARGE";
  default: return error_message(error_code(json->error));
  }
}

size_t lp_json_error_offset(const lp_json *json) { return json->error_offset; }

const lp_json_token *lp_json_tokens(const lp_json *json) { return json->tokens.data(); }

size_t lp_json_token_count(const lp_json *json) { return json->tokens.size(); }

const uint8_t *lp_json_text(const lp_json *json) { return json->text.data(); }

size_t lp_json_text_length(const lp_json *json) { return json->text.size(); }
