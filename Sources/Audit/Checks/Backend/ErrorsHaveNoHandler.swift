import Readiness
import SourceTree

extension Check {
  /// C-06: an Express application without an error handler of its own.
  static let errorsHaveNoHandler = Check(
    id: "C-06",
    title: "The server has no error handler of its own",
    workstream: WorkstreamID("backend"),
    checkClass: .heuristic,
    profiles: [.service],
    severity: .medium,
    category: .gap,
    effort: .small,
    decides: """
      Product code makes an Express application, and no product file has a middleware with four parameters, a handler \
      of an error service, or one whose name says that it handles errors.
      """,
    impact: """
      An error in a route goes to the framework's own handler: outside production it sends the stack to the client, \
      and nowhere is it logged with the request that caused it ({list}).
      """,
    remediation: """
      Add a last middleware `(error, request, response, next)` after the routes in {path}: log the error with the \
      request's id, and answer with a status and a text that tells nothing of the inside.
      """,
    rootCause: "Errors were handled route by route, and the ones nobody thought of fall through.",
    reproduction: [
      "Start the server with NODE_ENV unset.", "Make a route throw: the stack is in the answer.",
    ],
    references: ["CWE-755", "ASVS 5.0.0 V16.5.4"],
    guards: [
      "error handlers with typed parameters, of Sentry and the like, and by their names are recognized",
      "an application that only serves files, without a route, does not count",
    ],
    topics: ["error handler", "error middleware"],
    examples: [
      .bad([
        "server.js":
          "const express = require('express')\nconst app = express()\napp.get('/orders', (req, res) => list(req, res))\napp.listen(3000)\n"
      ]),
      .good([
        "server.ts": """
        const express = require('express')
        const app = express()
        app.post('/orders', create)
        app.use((err: Error & { status?: number }, req: Request, res: Response, next: NextFunction) => fail(err, res))
        """
      ]),
      .good([
        "server.js":
          "const express = require('express')\nconst app = express()\napp.get('/', home)\nroutes(app)\n",
        "lib/errors.js":
          "module.exports = function errorHandler(err, req, res, next) { res.status(500).end() }\n",
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(languages: [.javascript, .typescript], keywords: ["express", "err", "error"])
      ) { text in
        if handling.firstMatch(in: text.bytes) != nil {
          return [Sighting(key: "handler", path: text.path, line: 1)]
        }
        guard routing.firstMatch(in: text.bytes) != nil, let making = text.codeMatches(application).first
        else {
          return []
        }
        return [Sighting(path: text.path, line: text.line(at: making.range.lowerBound))]
      } conclude: { sightings, _ in
        sightings.contains { $0.key == "handler" } ? .pass : .looked(sightings)
      }
    )
  )

  private static let application = Pattern(#"=\s*(?:await\s+)?express\s*\(\s*\)"#)
  private static let routing = Pattern(#"\b\w+\.(?:get|post|put|patch|delete)\s*\(\s*['"`]/"#)
  private static let handling = Pattern(
    #"(?i)\(\s*_?(?:err|error|e|exception)\b[^()]*,[^()]*,[^()]*,\s*_?next\b|setupExpressErrorHandler|errorHandler|error_handler|handleErrors?\b|errorMiddleware|express-?async-?errors|Handlers\.errorHandler|use\(\s*errorhandler"#
  )
}
