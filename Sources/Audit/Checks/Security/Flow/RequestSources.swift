import SourceTree

/// By which words code reads what a client sent.
enum RequestSources {
  /// What reads the request, in a file of a language; nil for a language that is not known.
  static func pattern(for language: Language) -> Pattern? {
    switch language {
    case _ where Language.script.contains(language): script
    case .python: python
    case .ruby, .erb: ruby
    case .php: php
    case .go: go
    case .java, .kotlin, .scala, .groovy: java
    case .csharp: csharp
    case .swift: swift
    default: nil
    }
  }

  private static let script = Pattern(
    #"""
    (?x)\b(?:
      (?:req|request|ctx(?:\.request|\.req)?)\.(?:body|query|params)\b(?:\??\.[A-Za-z_$][\w$]*)*
      | (?:req|request)\.(?:url|originalUrl)\b
      | (?:nextUrl|url)\.searchParams\.get\(
      | await\s+(?:req|request)\.(?:json|formData|text)\(
      | c\.req\.(?:query|param|json|parseBody)\(
      | (?:getQuery|readBody|getRouterParam)\(\s*event
      | event\.(?:body|queryStringParameters|pathParameters)\b(?:\??\.[A-Za-z_$][\w$]*)*
    )
    """#
  )
  private static let python = Pattern(
    #"""
    (?x)\brequest\.(?:args|form|values|json|GET|POST|data|files|query_params|path_params|FILES|get_json|match_info|query)\b
      (?:\.get|\.getlist)?
    | \bself\.get_(?:query_|body_)?argument\(
    """#
  )
  private static let ruby = Pattern(
    #"(?<![.\w:])params(?:\[:?\w*\s*\]|\.(?:require|permit|fetch|dig|to_unsafe_h)\b)"#
  )
  private static let php = Pattern(
    #"\$_(?:GET|POST|REQUEST|COOKIE)\b|\$request->(?:input|query|post|all|get)\(|\bRequest::(?:input|get|all)\("#
  )
  private static let go = Pattern(
    #"""
    (?x)\b\w+\.URL\.Query\(\) (?:\.Get\()? | \b(?:r|req|request)\.(?:FormValue|PostFormValue|PathValue)\(
    | \bc(?:tx)?\.(?:Query|Param|PostForm|DefaultQuery|QueryParam|FormValue|Params)\( | \bmux\.Vars\( | \bchi\.URLParam\(
    """#
  )
  private static let java = Pattern(
    #"\b(?:request|req|httpRequest|servletRequest)\.get(?:Parameter|ParameterValues|QueryString|PathInfo)\("#
  )
  private static let csharp = Pattern(#"\bRequest\.(?:Query|Form|QueryString|Params)\b"#)
  private static let swift = Pattern(#"\breq(?:uest)?\.(?:query|parameters|content)\b"#)

  /// Names in a function's header that the framework fills from the request; group 1 or 2 is the name.
  static let annotatedParameter = Pattern(
    #"""
    (?x)@(?:RequestParam|PathVariable|RequestBody|QueryParam|PathParam)\b (?:\([^)]*\))? \s+ (?:final\s+)?
        [\w<>\[\],.?]+ \s+ (\w+)
      | @(?:Body|Query|Param)\([^)]*\) \s* (\w+)
      | \[From(?:Query|Body|Route|Form)[^\]]*\] \s* [\w<>\[\],.?]+ \s+ (\w+)
    """#
  )
  /// A header of a handler whose parameters a Python framework fills from the request.
  static let pythonRoute = Pattern(
    #"^\s*@\w+(?:\.\w+)*\.(?:get|post|put|patch|delete|route|websocket)\(|^\s*@api_view\("#
  )
  /// A parameter of a Python function that a client can put text into; group 1 is the name.
  static let pythonParameter = Pattern(
    #"""
    (?x)(?:\(|,)\s*(?!self\b|cls\b|request\b|db\b|session\b)([A-Za-z_]\w*)
      (?:\s*:\s*+(?!int\b|float\b|bool\b|UUID\b|uuid|Request\b|Response\b|\w*Session|\w*Dep\b|Annotated|\w*User\b|Depends|Background)
        [^,=)]+)?
      (?:\s*=\s*(?!Depends|Security)[^,)]*(?:\([^)]*\))?)?\s*(?=[,)])
    """#
  )
  /// A procedure's header that takes the client's `input`.
  static let procedureInput = Pattern(#"\.(?:query|mutation)\(\s*(?:async\s*)?\(\s*\{[^}]*\binput\b"#)
  /// A body that is read into a variable by its address; group 1 is the name.
  static let decodedInto = Pattern(
    #"\.(?:Decode|ShouldBind\w*|BindJSON|Bind|BodyParser|DecodeJSON)\(\s*&(\w+)\s*\)"#
  )

  /// Functions that give back what they are given, or what the request holds: a value goes through them unchanged.
  static let passThrough: Set<String> = [
    "String", "toString", "str", "trim", "strip", "decodeURIComponent", "decodeURI", "unquote", "toLowerCase",
    "toUpperCase", "lower", "upper", "downcase", "join", "resolve", "concat", "format", "URL", "get",
    "getlist",
    "query", "param", "params", "json", "body", "form", "formData", "text", "args", "get_json", "Query",
    "Get",
    "FormValue", "PostFormValue", "PathValue", "Param", "PostForm", "DefaultQuery", "QueryParam", "Params",
    "getParameter", "getParameterValues", "getQueryString", "getPathInfo", "Sprintf", "Vars", "URLParam",
    "require", "permit", "fetch", "dig", "to_s", "input", "all", "parseBody", "readBody", "getQuery", "Join",
    "Path", "File", "Paths", "of", "get_argument", "get_query_argument", "get_body_argument", "loads", "URI",
    "create", "parse", "append", "getRouterParam", "searchParams",
  ]
}
