const first =
  "Ada Ben Chen Dora Emil Fatima Goran Hana Ivo Jana Kofi Lena Milan Nadia Omar Petra Quentin Rosa Sami Tea Uwe Vera Wei Xenia Yara Zoe Aisha Bruno Carla Dev Elif Finn Gita Hugo Ines Jonas Kira Leo Mia Noor".split(
    " ",
  );
const letters = "ABCDEFGHIJKLMNOPRSTUVWYZ";

/** "Ada A.", "Ben A.", … "Ada B.": different for 960 students, and like a class's. */
export function nameOf(student: number): string {
  const letter = letters.charAt(Math.floor(student / first.length) % letters.length);
  return `${first[student % first.length]} ${letter}.`;
}
