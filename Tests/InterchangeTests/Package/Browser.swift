import Foundation
import Testing

/// A Chromium without a window, where there is one.
enum Browser {
  /// The program; nil when none is on the path.
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for name in ["chromium", "chromium-browser", "google-chrome", "chrome"] {
      for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
        return "\(folder)/\(name)"
      }
    }
    return nil
  }()

  /// A way to look at a page.
  struct View: CustomTestStringConvertible, Sendable {
    var width: Int
    var isDark: Bool

    var testDescription: String { "\(width) px, \(isDark ? "dark" : "light")" }
  }

  /// Shows a page in a frame of a width and gives back what became of the page around the frame, as HTML.
  ///
  /// A window cannot be as narrow as a telephone, a frame can.
  static func show(_ page: String, in view: View) throws -> String {
    let content = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    return try show(
      "<!DOCTYPE html><html><body><iframe width=\"\(view.width)\" height=\"900\" srcdoc=\"\(content)\"></iframe>"
        + "</body></html>",
      isDark: view.isDark
    )
  }

  /// Shows a page and gives back what became of it, as HTML.
  static func show(_ page: String, isDark: Bool = false) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    try Data(page.utf8).write(to: file)
    let process = Process()
    process.executableURL = path.map { URL(fileURLWithPath: $0) }
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--user-data-dir=\(folder.path)/profile", "--window-size=1500,1000", "--timeout=30000",
      "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--virtual-time-budget=2000", "--dump-dom",
      file.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
