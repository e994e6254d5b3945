/* zlib, for gzip streams; its initializers are macros that Swift does not see. */
#ifndef LP_CZLIB_H
#define LP_CZLIB_H

#include <zlib.h>

/* Makes a stream that reads gzip and nothing else (zlib.h, inflateInit2: 15 window bits + 16). */
static inline int lp_gunzip_init(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

/* Makes a stream that writes gzip (zlib.h, deflateInit2: 15 window bits + 16, usual memory level 8). */
static inline int lp_gzip_init(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
