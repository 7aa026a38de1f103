/** An identifier for SQL, whatever it contains. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text literal for SQL, whatever it contains. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
