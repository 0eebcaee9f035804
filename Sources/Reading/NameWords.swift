/// The words that tell names from other words, folded.
enum NameWords {
  /// How many words a name has at the most.
  static let longestRun = 5

  static let separators: Set<String> = ["and", "or", "plus", "with", "und", "et", "y", "then", "also"]

  /// Behind these stands a place, a company or a subject.
  static let placeOpeners: Set<String> = ["from", "at", "in", "of", "near", "about", "on", "re", "regarding"]

  /// Words that end a place.
  static let afterPlace: Set<String> = ["who", "to", "for", "was", "is", "named", "called"]

  /// Words that stand before a name in an answer, and are none.
  static let leadIns: Set<String> = [
    "met", "saw", "talked", "spoke", "chatted", "to", "mainly", "mostly", "just", "only", "probably", "it",
    "was",
    "um", "uh", "oh", "well", "maybe", "i", "think", "hi", "hey", "my", "friend", "colleague", "boss",
    "neighbour",
    "neighbor", "a", "guy", "woman", "man", "called", "named", "someone", "somebody", "the", "his", "her",
    "their",
    "wife", "husband", "partner", "cousin", "sister", "brother", "old", "new", "meeting", "coffee", "lunch",
    "with",
  ]

  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "da", "dos", "di", "du", "la", "le", "del", "della", "bin", "ibn", "al",
    "el",
    "ter", "ten", "af", "zu", "y",
  ]

  /// Words that are no names, however they are written.
  static let everyday: Set<String> = Set(
    """
    i me my mine myself you your we us our they them their he him his she her it its this that these those who
    whom what which when where why how a an the and or but if so because as of at by for with about into through
    from up down in out on off over under again then once here there all any both each few more most other some
    such no nor not only own same than too very can will just do does did done have has had having be been being
    am is are was were would should could might must may shall to met meet meeting talked talk talking spoke speak
    saw see seen chatted chat said say told tell asked ask call called email emailed e mail text texted message
    send sent write wrote written thank thanked invite invited introduce introduced find found give gave share
    shared offer offered remind reach follow connect connected schedule plan book set try go going went come came
    get got make made take took let help helped think thought know knew want wanted need needed like liked yes
    yeah yep no nope ok okay well maybe perhaps probably really actually honestly basically mostly mainly hello hi
    hey thanks please sorry today tomorrow yesterday tonight morning afternoon evening night week weekend month
    year day days weeks monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    january february march april june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec christmas easter new old good bad great fine nice busy tired late early long short
    boss manager team colleague colleagues coworker coworkers friend friends everyone everybody someone somebody
    anyone anybody nobody none people person guy guys man men woman women lady client clients customer customers
    recruiter neighbour neighbor wife husband partner mentor ceo cto cfo founder director teacher student doctor
    lawyer engineer designer developer group folks stranger strangers staff crowd speaker host kid kids mum mom
    dad mother father sister brother cousin aunt uncle lunch coffee dinner breakfast event conference chamber
    office work job company zoom linkedin skip pass stop much many little lot lots nothing something anything
    everything thing things usual same again idea clue remember forgot forget dunno special particular else ones
    one two three four five six seven eight nine ten first second last next several couple random whoever whatever
    dr mr mrs ms prof miss sir madam hr pr it uk us usa eu english german french spanish whose lol haha wow
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  ).subtracting(["dr", "mr", "mrs", "ms", "prof", "miss", "sir", "madam"])

  /// Whether a word has letters of a script without case.
  static func isCaseless(_ text: String) -> Bool { text.unicodeScalars.contains { $0.value >= 0x590 } }

  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
