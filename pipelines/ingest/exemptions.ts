/** 不参评 (DESIGN 3.0): who takes no part in which indicator, when. Months are days since 1970. */

interface Span {
  place: string;
  from: number;
  to: number;
}

export class Exemptions {
  readonly #spans = new Map<string, Span[]>();

  add(indicator: string, place: string, from: number | null, to: number | null): void {
    const spans = this.#spans.get(indicator) ?? [];
    spans.push({ place, from: from ?? -Infinity, to: to ?? Infinity });
    this.#spans.set(indicator, spans);
  }

  has(indicator: string, place: string, month: number): boolean {
    return this.#during(indicator, month).some((span) => span.place === place);
  }

  /** How many of the given places are exempt. */
  count(indicator: string, month: number): number {
    return new Set(this.#during(indicator, month).map((span) => span.place)).size;
  }

  /** Only those of the given places. */
  only(places: readonly string[]): Exemptions {
    const part = new Exemptions();
    for (const [indicator, spans] of this.#spans) {
      for (const span of spans) if (places.includes(span.place)) part.add(indicator, span.place, span.from, span.to);
    }
    return part;
  }

  #during(indicator: string, month: number): Span[] {
    return (this.#spans.get(indicator) ?? []).filter(({ from, to }) => from <= month && month <= to);
  }
}
