/* PCRE2 for 8-bit code units; its header asks for the width by a macro, which Swift cannot set. */
#ifndef LP_CPCRE2_H
#define LP_CPCRE2_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
