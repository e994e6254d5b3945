/* zlib, for gzip streams; its initializer is a macro that Swift does not see. */
#ifndef LP_CZLIB_H
#define LP_CZLIB_H

#include <zlib.h>

/* Makes a stream that reads gzip and nothing else (zlib.h, inflateInit2: 15 window bits + 16). */
static inline int lp_gunzip_init(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

#endif
