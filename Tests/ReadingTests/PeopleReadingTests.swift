import Reading
import Testing
import Text

@Suite("Who an answer names")
struct PeopleReadingTests {
  @Test(
    "names",
    arguments: [
      ("Ana", ["Ana"]), ("Ana and Joe", ["Ana", "Joe"]), ("Ana, Joe and Priya", ["Ana", "Joe", "Priya"]),
      ("Ana, and Joe from the library", ["Ana", "Joe"]), ("Dr. Lee", ["Dr. Lee"]), ("Dr Lee", ["Dr Lee"]),
      ("Priya Natarajan from Acme", ["Priya Natarajan"]), ("ana", ["Ana"]), ("ana and joe", ["Ana", "Joe"]),
      ("ana, joe", ["Ana", "Joe"]), ("I met Omar and his wife Lena", ["Omar", "Lena"]), ("@ana", ["ana"]),
      ("Talked to Tomasz", ["Tomasz"]), ("talked to tomasz", ["Tomasz"]), ("Maria José", ["Maria José"]),
      ("Ludwig van der Berg", ["Ludwig van der Berg"]), ("Siobhán O'Brien", ["Siobhán O'Brien"]),
      ("Łukasz", ["Łukasz"]), ("日向", ["日向"]), ("Ana & Joe", ["Ana", "Joe"]), ("Ana/Joe", ["Ana", "Joe"]),
      ("Ana's sister Lena", ["Lena"]), ("Mostly Ana", ["Ana"]), ("Ana.", ["Ana"]), ("Ana!!", ["Ana"]),
      ("Ana (again)", ["Ana"]), ("Ana 😀", ["Ana"]), ("Just Ana, on Friday", ["Ana"]), ("ANA", ["ANA"]),
      ("Ana at the conference in Leeds", ["Ana"]), ("my colleague Sam", ["Sam"]), ("sam from work", ["Sam"]),
      ("Ana, who runs the library", ["Ana"]), ("Jean-Luc", ["Jean-Luc"]), ("joe bloggs", ["Joe Bloggs"]),
      ("met Priya and then Tom", ["Priya", "Tom"]), ("With Ana", ["Ana"]), ("Ana and her friend", ["Ana"]),
      ("Иван и Ольга", ["Иван", "Ольга"]), ("someone named Ruth", ["Ruth"]),
    ] as [(String, [String])])
  func named(text: String, expected: [String]) {
    guard case .people(let names) = people(inAnswer: Line(text)) else {
      Issue.record("nobody was read in “\(text)”")
      return
    }
    #expect(names.map(\.name) == expected)
  }

  @Test(
    "nobody",
    arguments: ["nobody", "no one", "None", "no one really", "Nobody this time", "well, nobody"])
  func nobody(text: String) { #expect(people(inAnswer: Line(text)) == .nobody) }

  @Test(
    "no name",
    arguments: [
      "", "my boss", "everyone", "a lot of people", "the usual people from work", "someone", "they", "you",
      "Monday",
      "not much", "it was fine", "I was at the conference in March", "I do not remember", "too many to count",
      "the whole team", "😀", "???", "12", "skip this please", "What do you mean?", "two of them", "dunno",
      "a recruiter", "nice people", "I didn't talk to anyone",
    ])
  func unread(text: String) { #expect(people(inAnswer: Line(text)) == .unread) }
}
