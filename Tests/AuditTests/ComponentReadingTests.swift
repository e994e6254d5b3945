import Audit
import SourceTree
import Testing

struct ComponentReadingTests {
  private func components(_ texts: [String: String]) -> [Component] { Component.all(in: SourceTree(texts)) }

  private func only(_ texts: [String: String]) throws -> Component {
    let all = components(texts)
    #expect(all.count == 1)
    return try #require(all.first)
  }

  @Test func `a package manifest gives its dependencies and scripts with their lines`() throws {
    let component = try only([
      "package.json": """
      {
        "name": "shop", "version": "1.2.0", "private": true,
        "engines": { "node": ">=20" },
        "scripts": {
          "start": "node server.js"
        },
        "dependencies": {
          "express": "^4.18.0"
        },
        "devDependencies": { "vitest": "*" }
      }
      """,
      "package-lock.json": "{}",
    ])
    #expect(component.name == "shop")
    #expect(component.version == "1.2.0")
    #expect(component.isApplication)
    #expect(component.lockfile == "package-lock.json")
    #expect(component.dependency("express")?.line == 8)
    #expect(component.dependency("express")?.isDevelopment == false)
    #expect(component.dependency("vitest")?.isDevelopment == true)
    #expect(component.scripts.map(\.line) == [5])
    #expect(component.runtimes.map(\.requirement) == [">=20"])
  }

  @Test func `the lockfile of a workspace covers its members and nobody else`() {
    let all = components([
      "package.json": #"{ "name": "root" }"#,
      "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
      "pnpm-lock.yaml": "",
      "packages/a/package.json": #"{ "name": "a", "dependencies": { "b": "workspace:*" } }"#,
      "other/b/package.json": #"{ "name": "b", "dependencies": { "c": "1.0.0" } }"#,
    ])
    #expect(all.map(\.folder) == ["", "other/b", "packages/a"])
    #expect(all.map(\.lockfile) == ["pnpm-lock.yaml", nil, "pnpm-lock.yaml"])
    #expect(all.map(\.isWorkspaceRoot) == [true, false, false])
  }

  @Test func `the manifests of one Python project are one component`() throws {
    let component = try only([
      "pyproject.toml": """
      [project]
      name = "api"
      version = "2.0"
      requires-python = ">=3.11"
      dependencies = [
        "FastAPI[standard]>=0.110",
        "SQLAlchemy_utils==0.41 ; python_version < '3.13'",
      ]
      [project.optional-dependencies]
      test = ["pytest"]
      """,
      "requirements-dev.txt": "# tools\nruff==0.6 --hash=sha256:00\n-r other.txt\n",
      "requirements/base.txt": "gunicorn\n",
    ])
    #expect(component.name == "api")
    #expect(component.dependency("fastapi")?.requirement == ">=0.110")
    #expect(component.dependency("fastapi")?.line == 6)
    #expect(component.dependency("sqlalchemy-utils")?.requirement == "==0.41")
    #expect(component.dependency("pytest")?.isDevelopment == true)
    #expect(component.dependency("ruff")?.requirement == "==0.6")
    #expect(component.dependency("ruff")?.isDevelopment == true)
    #expect(component.dependency("gunicorn")?.manifest == "requirements/base.txt")
    #expect(component.runtimes.map(\.line) == [4])
  }

  @Test func `poetry and pipenv tables are read`() throws {
    let poetry = try only([
      "pyproject.toml": """
      [tool.poetry]
      name = "jobs"
      version = "0.1"
      [tool.poetry.dependencies]
      python = "^3.12"
      requests = { version = "^2.31", extras = ["socks"] }
      own = { git = "https://example.org/own.git", rev = "abc" }
      [tool.poetry.group.dev.dependencies]
      black = "^24"
      """
    ])
    #expect(poetry.dependency("requests")?.requirement == "^2.31")
    #expect(poetry.dependency("own")?.requirement == "git+https://example.org/own.git#abc")
    #expect(poetry.dependency("black")?.isDevelopment == true)
    #expect(poetry.runtimes.map(\.requirement) == ["^3.12"])
  }

  @Test func `literal arguments of a setup script are read`() throws {
    let component = try only([
      "setup.py": """
      from setuptools import setup
      setup(
          name="tool",
          version="3.1",
          python_requires=">=3.9",
          install_requires=[
              "click>=8",
              "requests[socks]",
          ],
      )
      """
    ])
    #expect(component.name == "tool")
    #expect(component.dependencies.map(\.name) == ["click", "requests"])
    #expect(component.dependencies.map(\.line) == [7, 8])
  }

  @Test func `module files of Go are read without what is needed indirectly`() throws {
    let component = try only([
      "go.mod": """
      module example.org/api

      go 1.22

      require (
      \tgithub.com/gin-gonic/gin v1.10.0
      \tgolang.org/x/text v0.3.0 // indirect
      )
      """,
      "main.go": "package main",
    ])
    #expect(component.name == "example.org/api")
    #expect(component.dependencies.map(\.name) == ["github.com/gin-gonic/gin"])
    #expect(component.isApplication)
    #expect(component.runtimes.map(\.requirement) == ["1.22"])
  }

  @Test func `groups of a Gemfile tell what only development needs`() throws {
    let component = try only([
      "Gemfile": """
      source "https://rubygems.org"
      ruby "3.3.0"
      gem "rails", "~> 7.1"
      gem "own", git: "https://example.org/own.git", ref: "abc"
      group :development, :test do
        gem "rspec-rails"
      end
      gem "puma"
      """
    ])
    #expect(component.dependency("rails")?.requirement == "~> 7.1")
    #expect(component.dependency("own")?.requirement == "git+https://example.org/own.git#abc")
    #expect(component.dependency("rspec-rails")?.isDevelopment == true)
    #expect(component.dependency("puma")?.isDevelopment == false)
  }

  @Test func `the other ecosystems are read`() {
    let all = components([
      "a/Cargo.toml": "[package]\nname = \"a\"\nversion = \"0.1.0\"\n[dependencies]\naxum = \"0.7\"\n",
      "b/composer.json": #"{ "name": "x/b", "require": { "php": "^8.2", "laravel/framework": "^11" } }"#,
      "c/pom.xml": """
      <project><artifactId>c</artifactId><version>1</version><dependencies>
      <dependency><groupId>org.x</groupId><artifactId>y</artifactId><version>2</version></dependency>
      </dependencies></project>
      """,
      "d/build.gradle.kts":
        "dependencies {\n  implementation(\"org.x:y:2\")\n  testImplementation(\"j:u:1\")\n}\n",
      "e/e.csproj": #"<Project Sdk="Microsoft.NET.Sdk.Web"><PackageReference Include="X" Version="2.0" />"#,
      "f/Package.swift": """
      // swift-tools-version: 6.0
      let package = Package(name: "f", dependencies: [
        .package(url: "https://example.org/vapor.git", from: "4.0.0"),
      ])
      """,
      "g/pubspec.yaml": "name: g\nversion: 1.0.0\ndependencies:\n  http: ^1.0.0\n",
      "h/mix.exs":
        "  app: :h,\n  version: \"0.1\",\n  {:phoenix, \"~> 1.7\"},\n  {:credo, \"~> 1\", only: :dev}\n",
    ])
    let summaries = all.map { component in
      let names = component.dependencies.map {
        "\($0.name) \($0.requirement)\($0.isDevelopment ? " dev" : "")"
      }
      return "\(component.name): \(names.joined(separator: ", "))"
    }
    #expect(
      summaries == [
        "a: axum 0.7", "x/b: laravel/framework ^11", "c: org.x:y 2", "d: org.x:y 2, j:u 1 dev", "e: X 2.0",
        "f: vapor from: \"4.0.0\"", "g: http ^1.0.0", "h: phoenix ~> 1.7, credo ~> 1 dev",
      ]
    )
  }

  @Test func `files that name a runtime count for the components below them`() throws {
    let all = components([
      ".nvmrc": "v20.11.0\n", "web/package.json": #"{ "name": "web" }"#, "api/requirements.txt": "flask\n",
      ".tool-versions": "python 3.12.1\n",
    ])
    #expect(all.map { $0.runtimes.map(\.requirement) } == [["3.12.1"], ["v20.11.0"]])
  }

  @Test(arguments: ["{", "[]", "{\"dependencies\": 3, \"name\": []}", "\u{0}", ""])
  func `a broken manifest is reported or read as far as it goes`(text: String) {
    let reading = ComponentReading(of: SourceTree(["package.json": text, "Cargo.toml": text]))
    #expect(reading.components.count + reading.unreadable.count <= 2)
    #expect(reading.unreadable.allSatisfy { !$0.problem.isEmpty })
  }

  @Test func `manifests of tests are no components`() {
    #expect(components(["tests/fixtures/package.json": #"{ "name": "fixture" }"#]).isEmpty)
  }
}
