import SourceTree

extension ProfileSigns {
  /// Packages with which a process answers over a network.
  static let serverPackages: Set<String> = [
    "express", "fastify", "koa", "hono", "@hono/node-server", "@nestjs/core", "restify", "polka",
    "@hapi/hapi",
    "hapi", "next", "nuxt", "@sveltejs/kit", "@remix-run/node", "@remix-run/express", "socket.io", "ws",
    "apollo-server", "@apollo/server", "graphql-yoga", "h3", "nitropack", "elysia", "sails", "@adonisjs/core",
    "@feathersjs/express", "moleculer-web", "micro", "json-server", "http-proxy",
    "flask", "fastapi", "django", "starlette", "aiohttp", "tornado", "sanic", "bottle", "falcon", "pyramid",
    "quart", "litestar", "uvicorn", "gunicorn", "grpcio", "djangorestframework",
    "github.com/gin-gonic/gin", "github.com/labstack/echo/v4", "github.com/gofiber/fiber/v2",
    "github.com/go-chi/chi/v5", "github.com/go-chi/chi", "github.com/gorilla/mux", "google.golang.org/grpc",
    "rails", "sinatra", "hanami", "puma", "roda", "grape",
    "laravel/framework", "symfony/framework-bundle", "slim/slim", "cakephp/cakephp",
    "actix-web", "axum", "rocket", "warp", "tonic", "poem", "hyper",
    "vapor", "hummingbird", "phoenix", "plug_cowboy",
    "org.springframework.boot:spring-boot-starter-web",
    "org.springframework.boot:spring-boot-starter-webflux",
    "io.ktor:ktor-server-core", "io.ktor:ktor-server-netty", "io.javalin:javalin", "com.sparkjava:spark-core",
    "io.quarkus:quarkus-resteasy", "io.quarkus:quarkus-rest", "io.micronaut:micronaut-http-server-netty",
  ]

  /// Packages that bring pages with them.
  static let pageFrameworks: Set<String> = [
    "next", "nuxt", "@sveltejs/kit", "@remix-run/react", "gatsby", "astro", "@angular/platform-browser",
  ]

  /// Packages with which pages are made.
  static let frontEndPackages: Set<String> = [
    "react", "react-dom", "preact", "vue", "svelte", "solid-js", "@angular/core", "lit", "jquery", "alpinejs",
    "htmx.org", "bootstrap", "ember-source", "backbone", "mithril", "tailwindcss",
  ]

  /// Drivers and object mappers of stores that outlive a process.
  static let dataPackages: Set<String> = [
    "pg", "postgres", "mysql", "mysql2", "mariadb", "sqlite3", "better-sqlite3", "mongodb", "mongoose",
    "mongojs",
    "sequelize", "typeorm", "prisma", "@prisma/client", "knex", "drizzle-orm", "kysely", "objection",
    "redbean-node",
    "@supabase/supabase-js", "firebase-admin", "@mikro-orm/core", "mssql", "oracledb", "@libsql/client",
    "nedb",
    "sqlalchemy", "psycopg", "psycopg2", "psycopg2-binary", "asyncpg", "pymysql", "mysqlclient", "pymongo",
    "motor", "django", "peewee", "tortoise-orm", "sqlmodel", "alembic", "flask-sqlalchemy", "aiosqlite",
    "github.com/lib/pq", "github.com/jackc/pgx/v5", "github.com/jackc/pgx/v4", "gorm.io/gorm",
    "github.com/go-sql-driver/mysql", "github.com/mattn/go-sqlite3", "modernc.org/sqlite",
    "go.mongodb.org/mongo-driver",
    "github.com/jmoiron/sqlx", "entgo.io/ent", "sqlite", "mysql2", "activerecord", "mongoid", "sequel",
    "laravel/framework", "doctrine/orm", "doctrine/dbal", "diesel", "sqlx", "sea-orm", "rusqlite", "mongodb",
    "tokio-postgres", "GRDB.swift", "fluent", "fluent-postgres-driver", "postgres-nio", "ecto_sql", "ecto",
    "Microsoft.EntityFrameworkCore", "Npgsql", "Dapper", "Microsoft.EntityFrameworkCore.SqlServer",
    "org.springframework.boot:spring-boot-starter-data-jpa", "org.postgresql:postgresql",
    "mysql:mysql-connector-java",
    "com.mysql:mysql-connector-j", "org.hibernate:hibernate-core", "sqflite", "drift",
    "org.hibernate.orm:hibernate-core", "io.quarkus:quarkus-hibernate-orm",
    "io.quarkus:quarkus-hibernate-orm-panache", "io.quarkus:quarkus-jdbc-postgresql",
    "io.quarkus:quarkus-jdbc-mysql", "io.quarkus:quarkus-jdbc-mariadb", "io.quarkus:quarkus-mongodb-client",
    "io.quarkus:quarkus-mongodb-panache", "io.micronaut.data:micronaut-data-jdbc",
    "io.micronaut.data:micronaut-data-hibernate-jpa", "org.mariadb.jdbc:mariadb-java-client",
    "org.springframework.boot:spring-boot-starter-data-mongodb", "org.jooq:jooq", "org.mybatis:mybatis",
    "org.springframework.boot:spring-boot-starter-data-jdbc",
    "org.springframework.boot:spring-boot-starter-jdbc",
  ]

  /// Parts of paths of files that no browser shows as a page.
  static let noPages = ["/email", "/mail", "/coverage/", "/report", "/fixtures/", "/docs/"]

  /// Parts of paths in which pages and templates stand.
  static let pageFolders = [
    "/public/", "/static/", "/templates/", "/views/", "/pages/", "/src/", "/app/", "/web/", "/www/", "/ui/",
    "/client/", "/frontend/", "/renderer/", "/site/",
  ]

  static let clusterFolders: Set<String> = [
    "k8s", "kubernetes", "deploy/k8s", "deploy/kubernetes", "manifests",
  ]

  static let composeFiles = [
    "docker-compose*.{yml,yaml}", "compose*.{yml,yaml}", "podman-compose*.{yml,yaml}",
  ].map { PathGlob($0) }

  /// The files in which hosts look for what they run.
  static let pipelines = [
    ".github/workflows/*.{yml,yaml}", ".gitlab-ci.yml", ".circleci/config.yml", "azure-pipelines*.{yml,yaml}",
    "Jenkinsfile", ".travis.yml", "bitbucket-pipelines.yml", ".drone.yml", ".buildkite/pipeline.{yml,yaml}",
    "appveyor.yml", ".appveyor.yml", ".cirrus.yml", ".woodpecker.{yml,yaml}", ".woodpecker/*.{yml,yaml}",
    ".forgejo/workflows/*.{yml,yaml}", ".gitea/workflows/*.{yml,yaml}",
  ].map { PathGlob($0) }
}
