extension SkipReason {
  /// What package managers write down, by name.
  static let lockfiles = words(
    """
    package-lock.json npm-shrinkwrap.json .package-lock.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb
    composer.lock gemfile.lock gems.locked pipfile.lock poetry.lock uv.lock pdm.lock pixi.lock cargo.lock
    go.sum go.work.sum package.resolved podfile.lock cartfile.resolved mix.lock pubspec.lock flake.lock
    deno.lock packages.lock.json project.assets.json gradle.lockfile buildscript-gradle.lockfile paket.lock
    conan.lock .terraform.lock.hcl rebar.lock shard.lock chart.lock stack.yaml.lock cabal.project.freeze
    renv.lock module.bazel.lock gopkg.lock glide.lock elm-stuff.json
    """
  )

  /// What programs write under a name of their own.
  static let generatedNames = words(
    """
    next-env.d.ts auto-imports.d.ts components.d.ts wire_gen.go bindata.go typed-router.d.ts
    routetree.gen.ts worker-configuration.d.ts mockserviceworker.js .pnp.cjs .pnp.loader.mjs
    generated_plugin_registrant.dart generatedpluginregistrant.swift reference.cs
    """
  )

  /// Ends of names that programs give to what they write.
  static let generatedEnds = [
    ".pb.go", ".pb.gw.go", ".pb.validate.go", "_pb2.py", "_pb2.pyi", "_pb2_grpc.py", "_pb.js", "_pb.ts",
    "_pb.d.ts", "_grpc_pb.js", "_grpc_pb.d.ts", ".pb.cc", ".pb.h", ".pb.swift", ".grpc.swift", ".pb.dart",
    ".pbenum.dart", ".pbjson.dart", ".pbserver.dart", ".pbgrpc.dart", ".g.dart", ".freezed.dart", ".gr.dart",
    ".mocks.dart", ".config.dart", ".g.cs", ".g.i.cs", ".designer.cs", ".designer.vb", ".gen.go", ".gen.ts",
    "_gen.go", "_generated.go", "_generated.rs", ".generated.swift", "+generated.swift", ".pbobjc.h",
    ".pbobjc.m", ".moc.cpp",
  ]

  /// Ends of names of what is made small for machines.
  static let minifiedEnds = [".min.js", ".min.mjs", ".min.css", "-min.js", "-min.css", ".min.html"]

  /// Programs that are copied into repositories to fetch the real ones.
  static let vendoredNames = words(
    "gradlew gradlew.bat mvnw mvnw.cmd ltmain.sh config.guess config.sub install-sh"
  )

  /// Libraries for browsers, by their stem.
  static let libraries = words(
    """
    jquery jquery-migrate zepto bootstrap bootstrap-theme bootstrap-datepicker bootstrap-select
    bootstrap-grid bootstrap-reboot bootstrap-utilities popper tether angular angular-animate angular-cookies
    angular-resource angular-route angular-sanitize angular-ui-router angular-mocks react.development
    react.production react-dom.development react-dom.production vue.global vue.esm-browser vue.runtime.global
    lodash underscore backbone knockout modernizr moment moment-with-locales moment-timezone-with-data
    handlebars.runtime prototype scriptaculous mootools ext-all require socket.io tinymce ckeditor
    codemirror highlight.pack swagger-ui swagger-ui-bundle swagger-ui-standalone-preset redoc.standalone select2
    mathjax katex pdf.worker hammer raphael three.module d3 leaflet leaflet-src echarts font-awesome fontawesome
    fontawesome-all normalize animate html5shiv respond selectize datatables jquery.datatables toastr
    sweetalert sweetalert2 fullcalendar materialize foundation semantic bulma pure htmx alpine sortable
    """
  )

  /// Extensions of what is no text.
  static let binaryExtensions = words(
    """
    png jpg jpeg gif bmp ico icns webp avif heic tif tiff psd ai eps sketch fig xcf cr2 pdf doc docx xls
    xlsx ppt pptx odt ods odp rtf zip gz tgz bz2 xz zst 7z rar tar jar war ear aar apk aab ipa dmg iso img msi
    exe dll so dylib a o lib pdb class pyc pyo pyd wasm node bin db sqlite sqlite3 mdb rdb ttf otf woff
    woff2 eot mp3 mp4 m4a m4v mov avi mkv webm ogg ogv oga wav flac aac swf blend fbx glb gltf-bin stl
    nupkg whl egg gem crate deb rpm snapcraft pack idx keystore jks p12 pfx der cer parquet avro orc npy npz
    pkl pickle h5 hdf5 onnx pt pth tflite safetensors gguf rlib car nib
    """
  )

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
