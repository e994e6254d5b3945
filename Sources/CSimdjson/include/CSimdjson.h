/* simdjson's on-demand parser behind a flat C interface.
 *
 * simdjson is C++ made of templates and of values that are only alive while they are iterated; Swift can
 * hold neither. One call walks the whole text and leaves an array of tokens, which Swift copies and frees. */
#ifndef LP_CSIMDJSON_H
#define LP_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a token stands for. A key precedes its value. */
enum lp_json_kind {
  LP_JSON_NULL,
  LP_JSON_FALSE,
  LP_JSON_TRUE,
  LP_JSON_NUMBER,
  LP_JSON_STRING,
  LP_JSON_ARRAY,
  LP_JSON_OBJECT,
  LP_JSON_KEY
};

typedef struct lp_json_token {
  /* Byte offset in the source of the value's first byte; for strings and keys that of the quote. */
  uint32_t offset;
  /* Strings and keys: byte offset of the decoded text in the text buffer. Numbers: the same as `offset`. */
  uint32_t text;
  /* Strings, keys and numbers: bytes of text. Arrays: elements. Objects: members. Otherwise 0. */
  uint32_t length;
  /* Index of the first token after this one and everything inside it. */
  uint32_t next;
  uint32_t kind;
} lp_json_token;

typedef struct lp_json lp_json;

/* The bytes that a source may have at most: offsets have 32 bits, and decoded text may be longer than its
 * source by a half. */
#define LP_JSON_LARGEST_SOURCE ((size_t)2 << 30)

/* The codes of lp_json_error that are not simdjson's own. */
#define LP_JSON_TOO_DEEP 1001
#define LP_JSON_BAD_NUMBER 1002
#define LP_JSON_BAD_LITERAL 1003
#define LP_JSON_TRAILING_CONTENT 1004
#define LP_JSON_TOO_LARGE 1005

/* Parses a text. The bytes are copied, since simdjson reads past the end of its input.
 * Returns NULL only when there is no memory; otherwise the result must be freed. */
lp_json *lp_json_parse(const uint8_t *bytes, size_t length, uint32_t depth_limit);

void lp_json_free(lp_json *json);

/* 0 when the whole text is one valid JSON value; then, and only then, the tokens are complete. */
int lp_json_error(const lp_json *json);

/* The error's name, simdjson's where it is simdjson's; lives as long as the program. */
const char *lp_json_error_name(const lp_json *json);

/* Where the error was noticed; errors that are found before the text is walked are at 0. */
size_t lp_json_error_offset(const lp_json *json);

const lp_json_token *lp_json_tokens(const lp_json *json);
size_t lp_json_token_count(const lp_json *json);

/* The decoded text of all strings and keys, valid UTF-8, without separators. */
const uint8_t *lp_json_text(const lp_json *json);
size_t lp_json_text_length(const lp_json *json);

#ifdef __cplusplus
}
#endif

#endif
