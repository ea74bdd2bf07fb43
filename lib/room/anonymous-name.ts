const colours = [
  ..."Amber Azure Black Blue Bronze Brown Copper Coral Crimson Golden Green Grey".split(" "),
  ..."Indigo Ivory Jade Lilac Olive Orange Pink Purple Red Scarlet Silver Teal Violet White Yellow".split(
    " ",
  ),
];
const animals = [
  ..."Badger Bear Beaver Bison Crane Crow Deer Dolphin Dove Eagle Falcon Finch Fox Gecko Goose".split(" "),
  ..."Hare Hawk Heron Ibex Jay Koala Lark Lemur Lion Lynx Magpie Marten Mole Moose Newt Orca Otter".split(
    " ",
  ),
  ..."Owl Panda Puffin Puma Quail Rabbit Raven Robin Salmon Seal Shark Stork Swan Tiger Toad Trout".split(
    " ",
  ),
  ..."Turtle Walrus Weasel Whale Wolf Wombat Wren Yak Zebra".split(" "),
];

/** A name for a student of a room without names, drawn from two numbers 0 … 1: "Copper Otter 42". */
export function anonymousName(first: number, second: number): string {
  const colour = colours[Math.floor(first * colours.length)] ?? "Grey";
  const place = second * animals.length;
  const animal = animals[Math.floor(place)] ?? "Otter";
  return `${colour} ${animal} ${10 + Math.floor((place % 1) * 90)}`;
}
