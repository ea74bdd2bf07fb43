/** A number between −1 and 1 as it is printed, its sign in front: "+0.42", "−0.10", "0.00". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** A change of a count: "+3", "−12", "0". */
export function signedCount(value: number): string {
  if (value === 0) return "0";
  return `${value < 0 ? "−" : "+"}${Math.abs(value)}`;
}
