import { describe, expect, it } from "vitest";
import { atOnce } from "@/lib/turns";
import { importTools } from "../testing/import-tools";
import { readGift } from "./read-gift";

/** Title, part and sentence of what one question in GIFT becomes; the part is null where it was not taken. */
function read(gift: string) {
  const result = atOnce(readGift(gift, "T", importTools));
  if (!result.ok) throw new Error(result.error);
  const { report, content } = result.value;
  const [line] = report.lines;
  const [source] = content.questions;
  return { ...line, ...(source ? { params: source.params } : {}) };
}

const option = (text: string, isRight: boolean, label?: string) =>
  label === undefined ? { text, isRight } : { text, isRight, label };
const one = (...options: readonly object[]) => ({ type: "choice", several: false, options });
const several = (...options: readonly object[]) => ({ type: "choice", several: true, options });
const number = (value: string, absolute?: string) =>
  absolute === undefined ? { type: "number", value } : { type: "number", value, tolerance: { absolute } };
const truth = (value: boolean) => ({ type: "trueFalse", value });

const tomb = one(option("Grant", false), option("Jefferson", false), option("no one", true));
const half = "Points for half-right options were left out: they count as wrong.";
const partial = "Answers for a part of the points were left out: in Backpoll a number is right or wrong.";
const allOfThem =
  "Points for some of the right options were left out: all right ones and no wrong one have to be chosen.";
const inWords = "It is answered in words, and Backpoll reads numbers and formulas. Make it a choice.";
const matching = "It is a matching question. Make a choice of each pair.";

interface Taken {
  readonly title: string;
  readonly prompt: string;
  readonly answer: object;
  readonly explanation?: string;
  readonly sentence: string;
  /** Where something was lost. */
  readonly changed?: true;
}

/** From question/format/gift/examples.txt, which docs.moodle.org/en/GIFT_format goes by. Expected by hand. */
const taken: readonly (readonly [gift: string, expected: Taken])[] = [
  [
    "Who's buried in Grant's tomb?{~Grant ~Jefferson =no one}",
    {
      title: "Who's buried in Grant's tomb?",
      prompt: "Who's buried in Grant's tomb?",
      answer: tomb,
      sentence: "A choice of one.",
    },
  ],
  [
    "Grant is {~buried =entombed ~living} in Grant's tomb.",
    {
      title: "Grant is _____ in Grant's tomb.",
      prompt: "Grant is _____ in Grant's tomb.",
      answer: one(option("buried", false), option("entombed", true), option("living", false)),
      sentence: "A choice of one.",
    },
  ],
  [
    "Grant is buried in Grant's tomb.{FALSE}",
    {
      title: "Grant is buried in Grant's tomb.",
      prompt: "Grant is buried in Grant's tomb.",
      answer: truth(false),
      sentence: "True or False.",
    },
  ],
  [
    "When was Ulysses S. Grant born?{#1822:1}",
    {
      title: "When was Ulysses S. Grant born?",
      prompt: "When was Ulysses S. Grant born?",
      answer: number("1822", "1"),
      sentence: "A number with a tolerance.",
    },
  ],
  [
    "The American holiday of Thanksgiving is celebrated on the {\n    ~second\n    ~third\n    =fourth\n} Thursday of November.",
    {
      title: "The American holiday of Thanksgiving is celebrated on the _…",
      prompt: "The American holiday of Thanksgiving is celebrated on the _____ Thursday of November.",
      answer: one(option("second", false), option("third", false), option("fourth", true)),
      sentence: "A choice of one.",
    },
  ],
  [
    "Japanese characters originally came from what country? {\n    ~India\n    =China\n    ~Korea\n    ~Egypt}",
    {
      title: "Japanese characters originally came from what country?",
      prompt: "Japanese characters originally came from what country?",
      answer: one(
        option("India", false),
        option("China", true),
        option("Korea", false),
        option("Egypt", false),
      ),
      sentence: "A choice of one.",
    },
  ],
  [
    "Two plus two equals {=four =4}.",
    {
      title: "Two plus two equals _____.",
      prompt: "Two plus two equals _____.",
      answer: number("4"),
      sentence: "A number. The answer “four” was left out: only a number can be typed.",
      changed: true,
    },
  ],
  [
    "Grant is buried in Grant's tomb.{F}",
    {
      title: "Grant is buried in Grant's tomb.",
      prompt: "Grant is buried in Grant's tomb.",
      answer: truth(false),
      sentence: "True or False.",
    },
  ],
  [
    "The sun rises in the east.{T}",
    {
      title: "The sun rises in the east.",
      prompt: "The sun rises in the east.",
      answer: truth(true),
      sentence: "True or False.",
    },
  ],
  [
    "When was Ulysses S. Grant born? {#1822}",
    {
      title: "When was Ulysses S. Grant born?",
      prompt: "When was Ulysses S. Grant born?",
      answer: number("1822"),
      sentence: "A number.",
    },
  ],
  [
    "What is the value of pi (to 3 decimal places)? {#3.1415:0.0005}.",
    {
      title: "What is the value of pi (to 3 decimal places)? _____.",
      prompt: "What is the value of pi (to 3 decimal places)? _____.",
      answer: number("6283/2000", "1/2000"),
      sentence: "A number with a tolerance.",
    },
  ],
  [
    "What is the value of pi (to 3 decimal places)? {#3.141..3.142}.",
    {
      title: "What is the value of pi (to 3 decimal places)? _____.",
      prompt: "What is the value of pi (to 3 decimal places)? _____.",
      answer: number("6283/2000", "1/2000"),
      sentence: "A number with a tolerance.",
    },
  ],
  [
    "When was Ulysses S. Grant born? {#\n    =1822:0\n    =%50%1822:2}",
    {
      title: "When was Ulysses S. Grant born?",
      prompt: "When was Ulysses S. Grant born?",
      answer: number("1822"),
      sentence: `A number. ${partial}`,
      changed: true,
    },
  ],
  [
    "// Subheading: Numerical questions below\nWhat's 2 plus 2? {#4}",
    { title: "What's 2 plus 2?", prompt: "What's 2 plus 2?", answer: number("4"), sentence: "A number." },
  ],
  [
    "::Thanksgiving Date::The American holiday of Thanksgiving is\ncelebrated on the {~second ~third =fourth} Thursday of November.",
    {
      title: "Thanksgiving Date",
      prompt: "The American holiday of Thanksgiving is\ncelebrated on the _____ Thursday of November.",
      answer: one(option("second", false), option("third", false), option("fourth", true)),
      sentence: "A choice of one.",
    },
  ],
  [
    "What's the answer to this multiple-choice question?{\n~wrong answer#feedback comment on the wrong answer\n~another wrong answer#feedback comment on this wrong answer\n=right answer#Very good!}",
    {
      title: "What's the answer to this multiple-choice question?",
      prompt: "What's the answer to this multiple-choice question?",
      answer: one(
        option("wrong answer", false, "feedback comment on the wrong answer"),
        option("another wrong answer", false, "feedback comment on this wrong answer"),
        option("right answer", true),
      ),
      explanation: "Very good!",
      sentence: "A choice of one.",
    },
  ],
  [
    "Grant is buried in Grant's tomb.{FALSE#No one is buried in Grant's tomb.}",
    {
      title: "Grant is buried in Grant's tomb.",
      prompt: "Grant is buried in Grant's tomb.",
      answer: truth(false),
      explanation: "No one is buried in Grant's tomb.",
      sentence: "True or False.",
    },
  ],
  [
    "Difficult question.{~wrong answer ~%50%half credit answer =full credit answer}",
    {
      title: "Difficult question.",
      prompt: "Difficult question.",
      answer: one(
        option("wrong answer", false),
        option("half credit answer", false),
        option("full credit answer", true),
      ),
      sentence: `A choice of one. ${half}`,
      changed: true,
    },
  ],
  [
    "::Jesus' hometown::Jesus Christ was from {\n    ~Jerusalem#This was an important city, but the wrong answer.\n    ~%25%Bethlehem#He was born here, but not raised here.\n    ~%50%Galilee#You need to be more specific.\n    =Nazareth#Yes! That's right!}.",
    {
      title: "Jesus' hometown",
      prompt: "Jesus Christ was from _____.",
      answer: one(
        option("Jerusalem", false, "This was an important city, but the wrong answer."),
        option("Bethlehem", false, "He was born here, but not raised here."),
        option("Galilee", false, "You need to be more specific."),
        option("Nazareth", true),
      ),
      explanation: "Yes! That's right!",
      sentence: `A choice of one. ${half}`,
      changed: true,
    },
  ],
  [
    "What two people are entombed in Grant's tomb? {\n    ~No one\n    ~%50%Grant\n    ~%50%Grant's wife\n    ~Grant's father }",
    {
      title: "What two people are entombed in Grant's tomb?",
      prompt: "What two people are entombed in Grant's tomb?",
      answer: several(
        option("No one", false),
        option("Grant", true),
        option("Grant's wife", true),
        option("Grant's father", false),
      ),
      sentence: `A choice of several. ${allOfThem}`,
      changed: true,
    },
  ],
  [
    "What two people are entombed in Grant's tomb? {\n    ~%-50%No one\n    ~%50%Grant\n    ~%50%Grant's wife\n    ~%-50%Grant's father }",
    {
      title: "What two people are entombed in Grant's tomb?",
      prompt: "What two people are entombed in Grant's tomb?",
      answer: several(
        option("No one", false),
        option("Grant", true),
        option("Grant's wife", true),
        option("Grant's father", false),
      ),
      sentence: `A choice of several. ${allOfThem}`,
      changed: true,
    },
  ],
  [
    "Which answer equals 5? {\n     ~ \\= 2 + 2\n     = \\= 2 + 3\n     ~ \\= 2 + 4  }",
    {
      title: "Which answer equals 5?",
      prompt: "Which answer equals 5?",
      answer: one(option("= 2 + 2", false), option("= 2 + 3", true), option("= 2 + 4", false)),
      sentence: "A choice of one.",
    },
  ],
  [
    "::GIFT Control Characters::\nWhich of the following is NOT a control character for the GIFT import format? {\n   ~ \\~     # \\~ is a control character.\n   ~ \\=     # \\= is a control character.\n   ~ \\#     # \\# is a control character.\n   ~ \\{     # \\{ is a control character.\n   ~ \\}     # \\} is a control character.\n   = \\\\     # Correct! \\\\ (backslash) is not a control character. BUT,\n              it is used to escape the control characters. So, to specify\n              a literal backslash, you must escape it with a backslash\n              (as shown in this example).\n}",
    {
      title: "GIFT Control Characters",
      prompt: "Which of the following is NOT a control character for the GIFT import format?",
      answer: one(
        option("~", false, "~ is a control character."),
        option("=", false, "= is a control character."),
        option("#", false, "# is a control character."),
        option("{", false, "{ is a control character."),
        option("}", false, "} is a control character."),
        // Markdown for one backslash.
        option("\\\\", true),
      ),
      explanation:
        "Correct! \\\\ (backslash) is not a control character. BUT,\nit is used to escape the control characters. So, to specify\na literal backslash, you must escape it with a backslash\n(as shown in this example).",
      sentence: "A choice of one.",
    },
  ],
  [
    "When was Ulysses S. Grant born?{#1822:5}",
    {
      title: "When was Ulysses S. Grant born?",
      prompt: "When was Ulysses S. Grant born?",
      answer: number("1822", "5"),
      sentence: "A number with a tolerance.",
    },
  ],
  [
    "::Grant's Tomb::Grant is {\n      ~buried#No one is buried there.\n      =entombed#Right answer!\n      ~living#We hope not!\n} in Grant's tomb.",
    {
      title: "Grant's Tomb",
      prompt: "Grant is _____ in Grant's tomb.",
      answer: one(
        option("buried", false, "No one is buried there."),
        option("entombed", true),
        option("living", false, "We hope not!"),
      ),
      explanation: "Right answer!",
      sentence: "A choice of one.",
    },
  ],
  [
    "Difficult multiple choice question.{\n     ~wrong answer           #comment on wrong answer\n     ~%50%half credit answer #comment on answer\n     =full credit answer     #well done!}",
    {
      title: "Difficult multiple choice question.",
      prompt: "Difficult multiple choice question.",
      answer: one(
        option("wrong answer", false, "comment on wrong answer"),
        option("half credit answer", false, "comment on answer"),
        option("full credit answer", true),
      ),
      explanation: "well done!",
      sentence: `A choice of one. ${half}`,
      changed: true,
    },
  ],
  [
    "//this comment will be ignored by the filter\n::Numerical example::\nWhen was Ulysses S. Grant born? {#\n     =1822:0      #Correct! 100% credit\n     =%50%1822:2  #He was born in 1822.\n                  You get 50% credit for being close.\n}",
    {
      title: "Numerical example",
      prompt: "When was Ulysses S. Grant born?",
      answer: number("1822"),
      // Around the right number there is no wrong one: its feedback goes to the explanation.
      explanation:
        "Correct! 100% credit\n\n- 1822:2: He was born in 1822.\n  You get 50% credit for being close.",
      sentence: `A number. ${partial}`,
      changed: true,
    },
  ],
  // The examples of docs.moodle.org/en/GIFT_format itself, where they differ.
  [
    "// true/false\n::Q1:: 1+1=2 {T}",
    { title: "Q1", prompt: "1+1=2", answer: truth(true), sentence: "True or False." },
  ],
  [
    "// multiple choice with specified feedback for right and wrong answers\n::Q2:: What's between orange and green in the spectrum?\n{ =yellow # right; good! ~red # wrong, it's yellow ~blue # wrong, it's yellow }",
    {
      title: "Q2",
      prompt: "What's between orange and green in the spectrum?",
      answer: one(
        option("yellow", true),
        option("red", false, "wrong, it's yellow"),
        option("blue", false, "wrong, it's yellow"),
      ),
      explanation: "right; good!",
      sentence: "A choice of one.",
    },
  ],
  [
    "::Q5:: What is a number from 1 to 5? {#3:2}",
    {
      title: "Q5",
      prompt: "What is a number from 1 to 5?",
      answer: number("3", "2"),
      sentence: "A number with a tolerance.",
    },
  ],
  [
    "::Q6:: What is a number from 1 to 5? {#1..5}",
    {
      title: "Q6",
      prompt: "What is a number from 1 to 5?",
      answer: number("3", "2"),
      sentence: "A number with a tolerance.",
    },
  ],
  [
    "::Q7:: When was Ulysses S. Grant born? {#\n=1822:0 # Correct! Full credit.\n=%50%1822:2 # He was born in 1822. Half credit for being close.\n}",
    {
      title: "Q7",
      prompt: "When was Ulysses S. Grant born?",
      answer: number("1822"),
      explanation: "Correct! Full credit.\n\n- 1822:2: He was born in 1822. Half credit for being close.",
      sentence: `A number. ${partial}`,
      changed: true,
    },
  ],
  [
    'Since {\n  ~495 AD\n  =1066 AD\n  ~1215 AD\n  ~ 43 AD\n}\nthe town of Hastings England has been "famous with visitors".',
    {
      title: 'Since _____ the town of Hastings England has been "famous w…',
      prompt: 'Since _____\nthe town of Hastings England has been "famous with visitors".',
      answer: one(
        option("495 AD", false),
        option("1066 AD", true),
        option("1215 AD", false),
        option("43 AD", false),
      ),
      sentence: "A choice of one.",
    },
  ],
  [
    "What two people are entombed in Grant's tomb? {\n   ~%-100%No one\n   ~%50%Grant\n   ~%50%Grant's wife\n   ~%-100%Grant's father\n}",
    {
      title: "What two people are entombed in Grant's tomb?",
      prompt: "What two people are entombed in Grant's tomb?",
      answer: several(
        option("No one", false),
        option("Grant", true),
        option("Grant's wife", true),
        option("Grant's father", false),
      ),
      sentence: `A choice of several. ${allOfThem}`,
      changed: true,
    },
  ],
  [
    "// question: 0 name: TrueStatement using {T} style\n::TrueStatement about Grant::Grant was buried in a tomb in New York City.{T}",
    {
      title: "TrueStatement about Grant",
      prompt: "Grant was buried in a tomb in New York City.",
      answer: truth(true),
      sentence: "True or False.",
    },
  ],
  [
    "// question: 0 name: FalseStatement using {FALSE} style\n::FalseStatement about sun::The sun rises in the West.{FALSE}",
    {
      title: "FalseStatement about sun",
      prompt: "The sun rises in the West.",
      answer: truth(false),
      sentence: "True or False.",
    },
  ],
  [
    "What is the value of pi (to 3 decimal places)? {#3.14159:0.0005}",
    {
      title: "What is the value of pi (to 3 decimal places)?",
      prompt: "What is the value of pi (to 3 decimal places)?",
      answer: number("314159/100000", "1/2000"),
      sentence: "A number with a tolerance.",
    },
  ],
  [
    "::Grants tomb::Who is buried in Grant's tomb in New York City? {\n=Grant\n~No one\n#Was true for 12 years, but Grant's remains were buried in the tomb in 1897\n~Napoleon\n#He was buried in France\n~Churchill\n#He was buried in England\n~Mother Teresa\n#She was buried in India\n}",
    {
      title: "Grants tomb",
      prompt: "Who is buried in Grant's tomb in New York City?",
      answer: one(
        option("Grant", true),
        option("No one", false, "Was true for 12 years, but Grant's remains were buried in the tomb in 1897"),
        option("Napoleon", false, "He was buried in France"),
        option("Churchill", false, "He was buried in England"),
        option("Mother Teresa", false, "She was buried in India"),
      ),
      sentence: "A choice of one.",
    },
  ],
  [
    "::Q3:: Two plus {=two =2} equals four.",
    {
      title: "Q3",
      prompt: "Two plus _____ equals four.",
      answer: number("2"),
      sentence: "A number. The answer “two” was left out: only a number can be typed.",
      changed: true,
    },
  ],
  // Moodle's own test of the format.
  [
    "::Q1:: 42 is the Absolute Answer to everything.{\nFALSE#42 is the Ultimate Answer.#You gave the right answer.\n####This is, of course, a Hitchiker's Guide to the Galaxy reference.}",
    {
      title: "Q1",
      prompt: "42 is the Absolute Answer to everything.",
      answer: truth(false),
      explanation:
        "This is, of course, a Hitchiker's Guide to the Galaxy reference.\n\nYou gave the right answer.\n\n42 is the Ultimate Answer.",
      sentence: "True or False.",
    },
  ],
  [
    "::Q2:: What's between orange and green in the spectrum?\n{\n    =yellow # right; good!\n    ~red # [html]wrong, it's yellow\n    ~[plain]blue # wrong, it's yellow\n}",
    {
      title: "Q2",
      prompt: "What's between orange and green in the spectrum?",
      answer: one(
        option("yellow", true),
        option("red", false, "wrong, it's yellow"),
        option("blue", false, "wrong, it's yellow"),
      ),
      explanation: "right; good!",
      sentence: "A choice of one.",
    },
  ],
  [
    "::colours:: What's between orange and green in the spectrum?\n{\n    ~%50%yellow # right; good!\n    ~%-100%red # [html]wrong\n    ~%50%off-beige # right; good!\n    ~%-100%[plain]blue # wrong\n}",
    {
      title: "colours",
      prompt: "What's between orange and green in the spectrum?",
      answer: several(
        option("yellow", true),
        option("red", false),
        option("off-beige", true),
        option("blue", false),
      ),
      explanation: "- yellow: right; good!\n- red: wrong\n- off-beige: right; good!\n- blue: wrong",
      sentence: `A choice of several. ${allOfThem}`,
      changed: true,
    },
  ],
  [
    "// math range question\n::Q5:: What is a number from 1 to 5? {#3:2~#Completely wrong}",
    {
      title: "Q5",
      prompt: "What is a number from 1 to 5?",
      answer: number("3", "2"),
      sentence: "A number with a tolerance. The feedback to every other number was left out.",
      changed: true,
    },
  ],
  [
    "// name 0-11\n::2-08 TSL::TSL is blablabla.{TRUE}",
    { title: "2-08 TSL", prompt: "TSL is blablabla.", answer: truth(true), sentence: "True or False." },
  ],
];

const refused: readonly (readonly [gift: string, title: string, sentence: string])[] = [
  ["Who's buried in Grant's tomb?{=no one =nobody}", "Who's buried in Grant's tomb?", inWords],
  [
    "Matching Question. {\n    =subquestion1 -> subanswer1\n    =subquestion2 -> subanswer2\n    =subquestion3 -> subanswer3\n    }",
    "Matching Question.",
    matching,
  ],
  [
    "Match the following countries with their corresponding capitals. {\n    =Canada -> Ottawa\n    =Italy  -> Rome\n    =Japan  -> Tokyo\n    =India  -> New Delhi\n    }",
    "Match the following countries with their corresponding capi…",
    matching,
  ],
  [
    "::Kanji Origins::Japanese characters originally\ncame from what country? {=China}",
    "Kanji Origins",
    inWords,
  ],
  [
    "Who's buried in Grant's tomb?{\n=no one#excellent answer!\n=nobody#excellent answer!}",
    "Who's buried in Grant's tomb?",
    inWords,
  ],
  [
    "[markdown]Who's buried in **Grant's tomb**?{\n=no one#excellent answer!\n=nobody#excellent answer!}",
    "Who's buried in Grant's tomb?",
    inWords,
  ],
  [
    "::Jesus' hometown:: Jesus Christ was from {\n    =Nazareth#Yes! That's right!\n    =%75%Nazereth#Right, but misspelled.\n    =%25%Bethlehem#He was born here, but not raised here.}",
    "Jesus' hometown",
    inWords,
  ],
  [
    "Match the following countries with their corresponding\ncapitals.{=Canada->Ottawa =Italy->Rome =Japan->Tokyo}",
    "Match the following countries with their corresponding capi…",
    matching,
  ],
  ["::Q4:: Which animal eats which food? { =cat -> cat food =dog -> dog food }", "Q4", matching],
  [
    "// essay\n::Q8:: How are you? {}",
    "Q8",
    "It is an essay, and Backpoll asks for answers that it can count.",
  ],
  [
    "You can use your pencil and paper for these next math questions.",
    "You can use your pencil and paper for these next math quest…",
    "It is a description, which asks nothing. Put its words into the questions that need them.",
  ],
  [
    "::Moodle activities::[html]Match the <b>activity</b> to the description.{\n    =[html]An activity supporting asynchronous discussions. -> Forum\n    =[moodle]A teacher asks a question and specifies a choice of multiple responses. -> Choice\n    = -> Chat\n}",
    "Moodle activities",
    matching,
  ],
  [
    "::Shortanswer::Which is the best animal?{\n    =Frog#Good!\n    =%50%Cat#What is it with Moodlers and cats?\n    =%0%*#Completely wrong\n}",
    "Shortanswer",
    inWords,
  ],
];

describe("formulae in GIFT", () => {
  it("are read with their braces escaped, as Moodle wants them, and a backslash too few before n is seen", () => {
    expect(read("\\(\\\\frac\\{1\\}\\{2\\}\\) of $$x_1$$ \\: how much?{#0.5}")).toMatchObject({
      outcome: "taken",
      params: { parts: [{ prompt: "$\\frac{1}{2}$ of $x_1$ : how much?" }] },
    });
    expect(read("What is \\(\\nabla H\\)?\\nSay it.{#0}")).toMatchObject({
      outcome: "changed",
      sentence: expect.stringContaining("one backslash"),
      params: { parts: [{ prompt: "What is $\\nabla H$?\\\nSay it." }] },
    });
  });

  it("are short answers where they look like one", () => {
    expect(read("The step?{=eta (H - y)#yes =H - y =%0%eta H#forgot y}").outcome).toBe("refused");
    expect(read("The step?{=eta (H - y)#Yes. =%0%eta H#forgot y}")).toMatchObject({
      params: {
        parts: [
          {
            answer: {
              ...{ type: "expression", text: "eta (H - y)", symbols: ["eta", "H", "y"] },
              wrong: [{ text: "eta H", label: "forgot y" }],
            },
            explanation: "Yes.",
          },
        ],
      },
    });
    for (const word of ["Nazareth", "a", "x y", "no one"])
      expect(read(`Who?{=${word}}`).outcome, word).toBe("refused");
  });
});

describe("GIFT that Backpoll cannot ask as it stands", () => {
  it.each([
    [
      "two right numbers",
      "Roots of 4?{#=2 =-2}",
      "Several numbers are right, and Backpoll knows one with a tolerance.",
    ],
    ["no right number", "Root?{#=%50%2}", "No answer gives all points."],
    [
      "two right options of which one can be chosen",
      "Which?{=a =b ~c}",
      "Several options are right and one can be chosen.",
    ],
    ["no right option", "Which?{~a ~b}", "No option is right."],
    ["one option", "Which?{~%100%a}", "It has one option."],
    ["an empty option", "Which?{=a ~}", "Option 2 is empty."],
    ["braces that belong to a formula", "Is \\(x_{1}\\) big?{T}", "It has several pairs of braces."],
    ["a brace alone", "What?{=a ~b", "A brace has no partner."],
    ["two formulae", "Which?{=x+y =x-y}", inWords],
    ["nothing asked", "{T}", "Nothing is asked"],
  ])("is refused: %s", (_, gift, sentence) => {
    expect(read(gift).outcome).toBe("refused");
    expect(read(gift).sentence).toContain(sentence);
  });

  it("is one range that holds the others: the widest is right", () => {
    expect(read("Pi?{#=3.14:0.01 =3.14:0.1}")).toMatchObject({
      params: { parts: [{ answer: { value: "157/50", tolerance: { absolute: "1/10" } } }] },
    });
  });

  it("is taken up to 1,000 questions", () => {
    const result = atOnce(readGift("a{T}\n\n".repeat(1_001), "T", importTools));
    expect(result.ok && result.value.content.questions).toHaveLength(1_000);
    expect(result.ok && result.value.report.lines.at(-1)).toMatchObject({
      ...{ line: 2_001, outcome: "refused", sentence: "A deck has at most 1,000 questions." },
    });
  });
});

describe("Moodle's documented examples", () => {
  it.each(taken)("%s", (gift, { title, prompt, answer, explanation, sentence, changed }) => {
    const part = { prompt, answer, ...(explanation === undefined ? {} : { explanation }) };
    expect(read(gift)).toEqual({
      line: gift.startsWith("//") ? 2 : 1,
      ...{ title, sentence, outcome: changed ? "changed" : "taken" },
      params: { title, parts: [part] },
    });
  });

  it.each(refused)("not taken: %s", (gift, title, sentence) => {
    expect(read(gift)).toEqual({ line: gift.startsWith("//") ? 2 : 1, title, sentence, outcome: "refused" });
  });

  it("take the category along as a tag of the deck", () => {
    const file = "$CATEGORY: tom/dick/harry\n\n::a::A{T}\n\n\n$CATEGORY: $course$/top/Week 3\n::b::B{F}\n";
    const result = atOnce(readGift(file, "T", importTools));
    expect(result.ok && result.value.content.tags).toEqual(["harry", "Week 3"]);
    expect(
      result.ok && result.value.report.lines.map(({ line, title, outcome }) => [line, title, outcome]),
    ).toEqual([
      [1, "harry", "taken"],
      [3, "a", "taken"],
      [6, "Week 3", "taken"],
      [7, "b", "taken"],
    ]);
  });
});
