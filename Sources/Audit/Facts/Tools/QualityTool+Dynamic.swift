extension QualityTool {
  /// Tools for Ruby and PHP.
  static let dynamic: [QualityTool] = ruby + php

  private static let ruby: [QualityTool] = [
    QualityTool(
      "RuboCop or Standard",
      [.lint, .format],
      .ruby,
      commands: ["rubocop", "standardrb", "rufo", "rake rubocop", "rake standard", "rake lint"],
      actions: ["reviewdog/action-rubocop", "standardrb/standard-ruby-action"],
      packages: ["rubocop", "standard", "rufo", "rubocop-rails", "rubocop-rails-omakase", "standardrb"],
      files: [".rubocop.yml", ".standard.yml", ".rufo"]
    ),
    QualityTool(
      "Ruby's tests",
      [.test],
      .ruby,
      commands: [
        "rspec", "rake test", "rake spec", "rails test", "rails test:all", "rails spec", "rails test:system",
        "minitest", "cucumber", "m",
        "parallel_rspec", "turbo_tests", "rake", "cutest", "knapsack_pro", "flatware",
        "rails db:test:prepare test",
      ],
      packages: ["rspec", "rspec-rails", "minitest", "test-unit", "cucumber"],
      files: [".rspec"]
    ),
    QualityTool(
      "SimpleCov",
      [.coverage],
      .ruby,
      packages: ["simplecov", "coveralls", "coveralls_reborn"],
      files: [".simplecov"]
    ),
    QualityTool(
      "bundler-audit",
      [.dependencyScan],
      commands: ["bundle-audit", "bundler-audit", "bundle audit", "importmap audit", "bundle plugin audit"],
      actions: ["andrewmcodes/bundler-audit-action"],
      packages: ["bundler-audit", "ruby_audit"]
    ),
    QualityTool(
      "Brakeman",
      [.staticAnalysis],
      .ruby,
      commands: ["brakeman"],
      actions: ["reviewdog/action-brakeman", "devmasx/brakeman-linter-action"],
      packages: ["brakeman"],
      files: ["brakeman.ignore", "config/brakeman.yml"]
    ),
  ]

  private static let php: [QualityTool] = [
    QualityTool(
      "PHPStan, Psalm or PHP_CodeSniffer",
      [.lint],
      .php,
      commands: [
        "phpstan", "psalm", "phpcs", "phan", "phpmd", "ecs", "parallel-lint", "rector", "phpinsights",
        "artisan insights", "larastan",
      ],
      actions: ["php-actions/phpstan", "oskarstark/phpstan-ga", "chindit/actions-phpcs", "symplify/"],
      packages: [
        "phpstan/phpstan", "vimeo/psalm", "squizlabs/php_codesniffer", "phan/phan", "phpmd/phpmd",
        "nunomaduro/larastan",
        "larastan/larastan", "rector/rector", "symplify/easy-coding-standard", "psalm/plugin-laravel",
        "nunomaduro/phpinsights",
      ],
      files: [
        "phpstan.neon", "phpstan.neon.dist", "phpstan.dist.neon", "psalm.xml", "psalm.xml.dist", "phpcs.xml",
        "phpcs.xml.dist", ".phpcs.xml", ".phpcs.xml.dist", "rector.php", "phpmd.xml",
      ]
    ),
    QualityTool(
      "PHP-CS-Fixer or Pint",
      [.format],
      .php,
      commands: ["php-cs-fixer", "pint", "phpcbf", "phpcs", "ecs"],
      actions: ["aglipanci/laravel-pint-action", "oskarstark/php-cs-fixer-ga"],
      packages: [
        "friendsofphp/php-cs-fixer", "laravel/pint", "squizlabs/php_codesniffer",
        "symplify/easy-coding-standard", "@prettier/plugin-php",
      ],
      files: [
        ".php-cs-fixer.php", ".php-cs-fixer.dist.php", ".php_cs", ".php_cs.dist", "pint.json", "phpcs.xml",
        "phpcs.xml.dist",
      ]
    ),
    QualityTool(
      "PHPUnit or Pest",
      [.test],
      .php,
      commands: [
        "phpunit", "pest", "artisan test", "paratest", "simple-phpunit", "codecept run", "behat", "kahlan",
        "phpspec run",
      ],
      actions: ["php-actions/phpunit"],
      packages: [
        "phpunit/phpunit", "pestphp/pest", "brianium/paratest", "symfony/phpunit-bridge",
        "codeception/codeception", "behat/behat",
      ],
      files: ["phpunit.xml", "phpunit.xml.dist", "phpunit.dist.xml", "codeception.yml"]
    ),
    QualityTool(
      "PHP's coverage",
      [.coverage],
      .php,
      commands: [
        "phpunit --coverage-clover", "phpunit --coverage-text", "phpunit --coverage-html", "pest --coverage",
        "artisan --coverage", "phpunit --coverage-xml", "paratest --coverage-clover",
      ]
    ),
    QualityTool(
      "composer audit",
      [.dependencyScan],
      commands: [
        "composer audit", "local-php-security-checker", "symfony security:check", "symfony check:security",
      ],
      actions: ["symfonycorp/security-checker-action"],
      packages: ["roave/security-advisories"]
    ),
  ]
}
