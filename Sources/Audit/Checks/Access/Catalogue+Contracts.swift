extension Catalogue {
  /// The checks that rest on routes, variables and runtimes, by id.
  static let contracts: [Check] = [
    .runtimeUndeclared, .shutdownUnhandled, .inputValidationMissing, .variableUndocumented,
    .environmentExampleMissing, .variableDefaultsDiffer,
    .privilegedRouteUnguarded,
    .mutatingRouteUnguarded, .rateLimitMissing, .securityHeadersMissing, .calledRouteMissing,
    .preloadShimIncomplete,
  ]
}
