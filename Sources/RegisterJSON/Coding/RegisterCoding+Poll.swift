package import Readiness

extension RegisterCoding {
  /// A poll as an object; empty when nobody has said anything.
  package static func encode(_ poll: Poll) -> PropertyValue {
    var list = MemberList(capacity: 2)
    if let decision = poll.decision { list.add("decision", encode(decision)) }
    list.add("votes", list: poll.votes, encode)
    return list.value
  }

  static func poll(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Poll {
    var poll = Poll()
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "decision": poll.decision = try releaseDecision(field, &log)
      case "votes": poll.votes = try field.list(&log, vote)
      default: return false
      }
      return true
    }
    return poll
  }

  private static func encode(_ revision: RegisterRevision) -> PropertyValue {
    var list = MemberList(capacity: 2)
    list.add("act", number: revision.act)
    list.add("hash", .string(revision.hash))
    return list.value
  }

  private static func revision(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> RegisterRevision {
    var (act, hash): (Int?, String?)
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "act": act = try field.integer()
      case "hash": hash = try field.text()
      default: return false
      }
      return true
    }
    return RegisterRevision(act: try field.required(act, "act"), hash: try field.required(hash, "hash"))
  }

  private static func encode(_ vote: Vote) -> PropertyValue {
    var list = MemberList(capacity: 7)
    list.add("acknowledged", texts: vote.acknowledged)
    list.add("answer", .string(vote.answer.rawValue))
    if let revision = vote.revision { list.add("revision", encode(revision)) }
    list.add("role", .string(vote.role))
    list.add("statement", text: vote.statement)
    list.add("time", described: vote.time)
    list.add("voter", .string(vote.voter))
    return list.value
  }

  private static func vote(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Vote {
    var (role, voter): (String?, String?)
    var (answer, time): (Vote.Answer?, Timestamp?)
    var vote = Vote(role: "", answer: .abstain, voter: "", time: Timestamp(secondsSinceEpoch: 0))
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "acknowledged": vote.acknowledged = try field.texts(&log)
      case "answer": answer = try field.word()
      case "revision": vote.revision = try revision(field, &log)
      case "role": role = try field.text()
      case "statement": vote.statement = try field.text()
      case "time": time = try field.time()
      case "voter": voter = try field.text()
      default: return false
      }
      return true
    }
    vote.role = try field.required(role, "role")
    vote.answer = try field.required(answer, "answer")
    vote.voter = try field.required(voter, "voter")
    vote.time = try field.required(time, "time")
    return vote
  }

  private static func encode(_ decision: ReleaseDecision) -> PropertyValue {
    var list = MemberList(capacity: 6)
    list.add("answer", .string(decision.answer.rawValue))
    list.add("authority", .string(decision.authority))
    list.add("recommendation", .string(decision.recommendation))
    if let revision = decision.revision { list.add("revision", encode(revision)) }
    list.add("statement", text: decision.statement)
    list.add("time", described: decision.time)
    return list.value
  }

  private static func releaseDecision(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> ReleaseDecision {
    var (answer, time): (Vote.Answer?, Timestamp?)
    var (authority, recommendation, statement): (String?, String?, String) = (nil, nil, "")
    var state: RegisterRevision?
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "answer": answer = try field.word()
      case "authority": authority = try field.text()
      case "recommendation": recommendation = try field.text()
      case "revision": state = try revision(field, &log)
      case "statement": statement = try field.text()
      case "time": time = try field.time()
      default: return false
      }
      return true
    }
    return ReleaseDecision(
      answer: try field.required(answer, "answer"),
      statement: statement,
      authority: try field.required(authority, "authority"),
      time: try field.required(time, "time"),
      recommendation: try field.required(recommendation, "recommendation"),
      revision: state
    )
  }
}
