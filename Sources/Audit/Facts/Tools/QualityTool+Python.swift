extension QualityTool {
  /// Tools for Python.
  static let python: [QualityTool] = [
    QualityTool(
      "Ruff",
      [.lint, .format],
      .python,
      commands: ["ruff"],
      actions: ["astral-sh/ruff-action", "chartboost/ruff-action"],
      packages: ["ruff"],
      files: ["ruff.toml", ".ruff.toml"]
    ),
    QualityTool(
      "Flake8 or Pylint",
      [.lint],
      .python,
      commands: [
        "flake8", "pylint", "pyflakes", "pycodestyle", "prospector", "pylama", "wemake-python-styleguide",
        "pflake8", "flakeheaven",
      ],
      actions: ["py-actions/flake8", "reviewdog/action-flake8"],
      packages: [
        "flake8", "pylint", "pyflakes", "pycodestyle", "prospector", "pylama", "wemake-python-styleguide",
        "flake8-pyproject",
      ],
      files: [".flake8", ".pylintrc", "pylintrc", ".prospector.yaml"]
    ),
    QualityTool(
      "Black",
      [.format],
      .python,
      commands: ["black", "yapf", "autopep8", "blue", "darker"],
      actions: ["psf/black"],
      packages: ["black", "yapf", "autopep8", "blue", "darker"],
      files: [".style.yapf"]
    ),
    QualityTool(
      "mypy or Pyright",
      [.typeCheck],
      .python,
      commands: ["mypy", "dmypy", "pyright", "basedpyright", "pyre", "pytype", "ty", "pyrefly", "zuban"],
      actions: ["jakebailey/pyright-action", "jpetrucciani/mypy-check"],
      packages: ["mypy", "pyright", "basedpyright", "pyre-check", "pytype", "ty", "pyrefly", "django-stubs"],
      files: ["mypy.ini", ".mypy.ini", "pyrightconfig.json", "ty.toml", "pyrefly.toml"]
    ),
    QualityTool(
      "pytest",
      [.test],
      .python,
      commands: [
        "pytest", "py.test", "unittest", "nose2", "nosetests", "manage.py test", "runtests.py", "stestr",
        "trial",
        "green", "behave", "robot", "doctest", "flask test", "setup.py test", "pytest-xdist", "hatch test",
      ],
      packages: ["pytest", "nose2", "behave", "testtools", "pytest-django"],
      files: ["pytest.ini", "conftest.py", ".pytest.ini"]
    ),
    QualityTool(
      "coverage.py",
      [.coverage],
      .python,
      commands: ["coverage", "pytest --cov", "slipcover"],
      packages: ["coverage", "pytest-cov", "slipcover", "coveralls"],
      files: [".coveragerc"]
    ),
    QualityTool(
      "audit of Python packages",
      [.dependencyScan],
      commands: ["pip-audit", "safety", "uv audit", "jake"],
      actions: ["pypa/gh-action-pip-audit", "pyupio/safety"],
      packages: ["pip-audit", "safety"]
    ),
    QualityTool(
      "Bandit",
      [.staticAnalysis],
      .python,
      commands: ["bandit", "dlint", "pysa", "ruff --select=S"],
      actions: ["pycqa/bandit-action", "tj-actions/bandit", "mdegis/bandit-action"],
      packages: ["bandit", "flake8-bandit"],
      files: [".bandit", "bandit.yaml", "bandit.yml"]
    ),
  ]
}
