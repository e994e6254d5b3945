extension EndOfLifeTable {
  /// A product, a release line, and the last day on which it gets security fixes, by its maintainers' announcement.
  ///
  /// For Debian and Ubuntu the end of the free long-term support. Dates that are not certain are left out.
  static let dates = """
    node 4 2018-04-30; node 6 2019-04-30; node 8 2019-12-31; node 9 2018-06-30; node 10 2021-04-30
    node 11 2019-06-01; node 12 2022-04-30; node 13 2020-06-01; node 14 2023-04-30; node 15 2021-06-01
    node 16 2023-09-11; node 17 2022-06-01; node 18 2025-04-30; node 19 2023-06-01; node 20 2026-04-30
    node 21 2024-06-01; node 22 2027-04-30; node 23 2025-06-01; node 24 2028-04-30
    python 2 2020-01-01; python 2.7 2020-01-01; python 3.4 2019-03-18; python 3.5 2020-09-30
    python 3.6 2021-12-23; python 3.7 2023-06-27; python 3.8 2024-10-07; python 3.9 2025-10-31
    python 3.10 2026-10-31; python 3.11 2027-10-31; python 3.12 2028-10-31; python 3.13 2029-10-31
    ruby 2.3 2019-03-31; ruby 2.4 2020-03-31; ruby 2.5 2021-03-31; ruby 2.6 2022-04-12; ruby 2.7 2023-03-31
    ruby 3.0 2024-04-23; ruby 3.1 2025-03-31; ruby 3.2 2026-03-31; ruby 3.3 2027-03-31; ruby 3.4 2028-03-31
    go 1.13 2020-08-11; go 1.14 2021-02-16; go 1.15 2021-08-16; go 1.16 2022-03-15; go 1.17 2022-08-02
    go 1.18 2023-02-01; go 1.19 2023-08-08; go 1.20 2024-02-06; go 1.21 2024-08-13; go 1.22 2025-02-11
    go 1.23 2025-08-12
    php 5.6 2018-12-31; php 7.0 2019-01-10; php 7.1 2019-12-01; php 7.2 2020-11-30; php 7.3 2021-12-06
    php 7.4 2022-11-28; php 8.0 2023-11-26; php 8.1 2025-12-31; php 8.2 2026-12-31; php 8.3 2027-12-31
    java 9 2018-03-20; java 10 2018-09-25; java 12 2019-09-17; java 13 2020-03-17; java 14 2020-09-15
    java 15 2021-03-16; java 16 2021-09-14; java 18 2022-09-20; java 19 2023-03-21; java 20 2023-09-19
    java 22 2024-09-17; java 23 2025-03-18
    dotnet 2.1 2021-08-21; dotnet 2.2 2019-12-23; dotnet 3.0 2020-03-03; dotnet 3.1 2022-12-13
    dotnet 5.0 2022-05-10; dotnet 6.0 2024-11-12; dotnet 7.0 2024-05-14; dotnet 8.0 2026-11-10
    debian 8 2020-06-30; debian 9 2022-06-30; debian 10 2024-06-30; debian 11 2026-08-31; debian 12 2028-06-30
    ubuntu 14.04 2019-04-25; ubuntu 16.04 2021-04-30; ubuntu 18.04 2023-05-31; ubuntu 20.04 2025-05-31
    ubuntu 22.04 2027-04-30; ubuntu 22.10 2023-07-20; ubuntu 23.04 2024-01-25; ubuntu 23.10 2024-07-11
    ubuntu 24.10 2025-07-10
    alpine 3.8 2020-05-01; alpine 3.9 2020-11-01; alpine 3.10 2021-05-01; alpine 3.11 2021-11-01
    alpine 3.12 2022-05-01; alpine 3.13 2022-11-01; alpine 3.14 2023-05-01; alpine 3.15 2023-11-01
    alpine 3.16 2024-05-23; alpine 3.17 2024-11-22; alpine 3.18 2025-05-09; alpine 3.19 2025-11-01
    alpine 3.20 2026-04-01; alpine 3.21 2026-11-01; alpine 3.22 2027-05-01
    centos 6 2020-11-30; centos 7 2024-06-30; centos 8 2021-12-31
    postgres 9.4 2020-02-13; postgres 9.5 2021-02-11; postgres 9.6 2021-11-11; postgres 10 2022-11-10
    postgres 11 2023-11-09; postgres 12 2024-11-21; postgres 13 2025-11-13; postgres 14 2026-11-12
    postgres 15 2027-11-11; postgres 16 2028-11-09; postgres 17 2029-11-08
    mysql 5.5 2018-12-31; mysql 5.6 2021-02-05; mysql 5.7 2023-10-31; mysql 8.0 2026-04-30
    mariadb 10.0 2019-03-31; mariadb 10.1 2020-10-17; mariadb 10.2 2022-05-23; mariadb 10.3 2023-05-25; mariadb 10.4 2024-06-18; mariadb 10.5 2025-06-24
    mariadb 10.6 2026-07-06; mariadb 10.7 2023-02-14; mariadb 10.8 2023-05-20; mariadb 10.9 2023-08-22
    mariadb 10.10 2023-11-17; mariadb 10.11 2028-02-16; mariadb 11.0 2024-06-06; mariadb 11.1 2024-08-21
    mariadb 11.2 2024-11-21; mariadb 11.4 2029-05-29; mariadb 11.7 2025-05-12; mariadb 11.8 2028-06-04
    mongo 3.6 2021-04-30; mongo 4.0 2022-04-30; mongo 4.2 2023-04-30; mongo 4.4 2024-02-29
    mongo 5.0 2024-10-31; mongo 6.0 2025-07-31; mongo 7.0 2027-08-31
    redis 5 2022-04-27; redis 4 2020-04-30; elasticsearch 6 2022-02-10; elasticsearch 7 2026-01-15
    django 2.2 2022-04-11; django 3.0 2021-04-06; django 3.1 2021-12-07; django 3.2 2024-04-01
    django 4.0 2023-04-01; django 4.1 2023-12-01; django 4.2 2026-04-30; django 5.0 2025-04-02
    django 5.1 2025-12-31; rails 5.2 2022-06-01; rails 6.0 2023-06-01; rails 6.1 2024-10-01
    rails 7.0 2025-04-01; rails 7.1 2025-10-01; laravel 8 2023-01-24; laravel 9 2024-02-06
    laravel 10 2025-02-04; spring-boot 2.5 2022-05-19; spring-boot 2.6 2022-11-24; spring-boot 2.7 2023-11-24
    spring-boot 3.0 2023-11-24; spring-boot 3.1 2024-05-23; vue 2 2023-12-31; angularjs 1 2021-12-31
    """

  /// Names of Debian's and Ubuntu's releases as they stand in tags.
  static let codenames: [String: (product: String, line: String)] = [
    "jessie": ("debian", "8"), "stretch": ("debian", "9"), "buster": ("debian", "10"),
    "bullseye": ("debian", "11"), "bookworm": ("debian", "12"), "trusty": ("ubuntu", "14.04"),
    "xenial": ("ubuntu", "16.04"), "bionic": ("ubuntu", "18.04"), "focal": ("ubuntu", "20.04"),
    "jammy": ("ubuntu", "22.04"),
  ]

  /// How products are called in a sentence.
  static let titles: [String: String] = [
    "node": "Node.js", "python": "Python", "ruby": "Ruby", "go": "Go", "php": "PHP", "java": "Java",
    "dotnet": ".NET", "debian": "Debian", "ubuntu": "Ubuntu", "alpine": "Alpine Linux", "centos": "CentOS",
    "postgres": "PostgreSQL", "mysql": "MySQL", "mariadb": "MariaDB", "mongo": "MongoDB", "redis": "Redis",
    "elasticsearch": "Elasticsearch", "django": "Django", "rails": "Rails", "laravel": "Laravel",
    "spring-boot": "Spring Boot", "vue": "Vue", "angularjs": "AngularJS",
  ]
}
