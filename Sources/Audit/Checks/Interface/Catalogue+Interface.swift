extension Catalogue {
  /// The interface checks, by id.
  static let interface: [Check] = [
    .pageHasNoLanguage, .pageDoesNotScale, .pageHasNoTitle, .imageHasNoAlternative, .fieldHasNoLabel,
    .controlHasNoName, .focusIsInvisible, .focusIsSwitchedOff, .pageHasNoMain, .pageHasNoSkipLink,
    .clickNeedsMouse,
    .focusOrderIsForced, .contrastIsLow, .widthIsFixed, .dialogHasNoRole, .idIsUsedTwice, .frameHasNoTitle,
    .ariaIsWrong, .stylesKnowNoWidth, .sidePanelIsFixed, .motionCannotBeReduced, .messagesAreSilent,
    .featureIsAnnounced, .controlDoesNothing, .elementIsMissing, .failureIsNotShown,
  ]
}
