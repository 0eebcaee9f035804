import Foundation
import PackagePlugin

/// Writes the text files of a target's folder as Swift string literals, so that the binary carries them.
@main
struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? SourceModuleTarget else { return [] }
    let tool = try context.tool(named: "EmbedTextTool")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let inputs = try FileManager.default
      .contentsOfDirectory(at: module.directoryURL, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension != "swift" && !$0.lastPathComponent.hasPrefix(".") }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) files of \(module.name)",
        executable: tool.url,
        arguments: [output.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
