import Foundation

/// The files that come with the program: beside it when installed, in the checkout when built there.
enum SharedFiles {
  /// The path of a sample register; nil when the samples are not there.
  static func sample(_ name: String) -> String? {
    folders.map { "\($0)/sample-registers/\(name)" }.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The names of the sample registers, without their extension.
  static var samples: [String] {
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/sample-registers")) ?? []
      let registers = names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
      if !registers.isEmpty { return registers.sorted() }
    }
    return []
  }

  /// `../share/launchpoll` of the program's folder, then the folders above it.
  private static var folders: [String] {
    guard let program = executablePath else { return [] }
    var folder = (program as NSString).deletingLastPathComponent
    var folders = [
      ((folder as NSString).deletingLastPathComponent as NSString).appendingPathComponent("share/launchpoll")
    ]
    while folder.count > 1, folders.count < 8 {
      folder = (folder as NSString).deletingLastPathComponent
      folders.append(folder)
    }
    return folders
  }

  /// Where the running program is, links followed.
  private static var executablePath: String? {
    Bundle.main.executablePath.map { ($0 as NSString).resolvingSymlinksInPath }
  }
}
