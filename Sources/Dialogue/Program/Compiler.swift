import GuideLanguage

/// Lays a guide's blocks out as code, and numbers its words.
struct Compiler {
  private(set) var code: [Instruction] = []
  private(set) var questions: [Question] = []
  private(set) var loops: [Loop] = []
  private(set) var picks: [PickPoint] = []
  private(set) var sets: SetTable
  var lexicon = Lexicon()

  private let guide: Guide
  private let collections: [Collection]
  private let scope: SetTable.Scope
  private var enclosing: [Int] = []

  init(guide: Guide, collections: [Collection]) {
    self.guide = guide
    self.collections = collections
    sets = SetTable(collections: collections)
    scope = sets.scope(own: guide.wordSets, uses: guide.uses)
  }

  /// Lays out the body and the close.
  mutating func compile() {
    compile(guide.body)
    code.append(.close)
  }

  /// The `every question` rules, the guide's own first, then those of the collections it uses, in that order.
  mutating func sharedRules() -> RuleIndex {
    var rules = guide.shared.map { compiled($0, in: guide.name, scope: scope) }
    for collection in sets.closure(of: guide.uses) {
      let scope = sets.scope(own: collection.wordSets, uses: collection.uses)
      rules += collection.shared.map { compiled($0, in: collection.name, scope: scope) }
    }
    return RuleIndex(rules, sets: sets.compiled)
  }

  /// The care rules of all collections and of the guide: care can be added to, never taken away.
  mutating func careTests() -> [CareTest] {
    sets.careTests(of: collections, lexicon: &lexicon)
      + guide.care.map { sets.careTest($0, scope: scope, lexicon: &lexicon) }
  }

  private mutating func compiled(_ rule: Rule, in source: Name, scope: SetTable.Scope) -> CompiledRule {
    CompiledRule(
      rule: rule, site: RuleSite(source: source.text, line: rule.place.line),
      test: test(rule.condition, scope: scope))
  }

  private mutating func compile(_ statements: [Statement]) {
    for statement in statements {
      switch statement {
      case .ask(let ask): compile(ask)
      case .each(let each): compile(each)
      case .when(let when): compile(when)
      case .pick(let pick): compile(pick)
      case .show(let lines): code.append(.show(lines.lines))
      case .finish: code.append(.close)
      }
    }
  }

  private mutating func compile(_ ask: Ask) {
    let rules = ask.rules.map { compiled($0, in: guide.name, scope: scope) }
    questions.append(
      Question(
        ask: ask, rules: RuleIndex(rules, sets: sets.compiled), address: code.count, loops: enclosing))
    code.append(.ask(questions.count - 1))
  }

  private mutating func compile(_ each: Each) {
    let index = loops.count
    loops.append(Loop(each))
    loops[index].start = code.count
    code.append(.enter(index))
    enclosing.append(index)
    compile(each.body)
    enclosing.removeLast()
    code.append(.next(index))
    loops[index].end = code.count
  }

  private mutating func compile(_ when: When) {
    let branch = code.count
    let condition = test(when.condition, scope: scope)
    code.append(.branch(condition, otherwise: 0))
    compile(when.then)
    let jump = code.count
    code.append(.jump(0))
    code[branch] = .branch(condition, otherwise: code.count)
    compile(when.otherwise)
    code[jump] = .jump(code.count)
  }

  private mutating func compile(_ pick: Pick) {
    let index = picks.count
    picks.append(PickPoint(pick))
    code.append(.pick(index))
    for topic in pick.choices {
      picks[index].addresses[topic.name.text] = code.count
      let first = questions.count
      compile(topic.body)
      picks[index].questions.append(questions[first...].map(\.ask.name.text))
      code.append(.endTopic(pick: index, name: topic.name.text))
    }
    picks[index].end = code.count
  }

  private mutating func test(_ condition: Condition, scope: SetTable.Scope) -> Test {
    switch condition {
    case .any(let parts): .any(parts.map { test($0, scope: scope) })
    case .all(let parts): .all(parts.map { test($0, scope: scope) })
    case .not(let part): .not(test(part, scope: scope))
    case .phrase(let pattern, let whole): .phrase(Phrase(pattern, lexicon: &lexicon), whole: whole)
    case .set(let name, let whole):
      .set(sets.index(of: name.text, in: scope, lexicon: &lexicon), whole: whole)
    case .under(let words): .under(words)
    case .over(let words): .over(words)
    case .isQuestion: .isQuestion
    case .yes: .yes
    case .no: .no
    case .notSure: .notSure
    case .range(let range, _): .range(range)
    case .past: .past
    case .today: .today
    case .future: .future
    case .missing(let field, _): .missing(field)
    case .newPerson: .newPerson
    case .knownPerson: .knownPerson
    case .nothing: .nothing
    case .unread: .unread
    case .lastTime(let part, let days): .lastTime(test(part, scope: scope), within: days)
    case .answer(let name, let part): .answer(name.text, test(part, scope: scope))
    case .answered(let name): .answered(name.text)
    case .known(let person, let heading): .known(person: person.text, heading: heading.text)
    case .firstSession: .firstSession
    case .promisesDue: .promisesDue
    case .heard(let kind): .heard(kind)
    case .daysSince(let guide, let days): .daysSince(guide: guide.text, over: days)
    }
  }
}
