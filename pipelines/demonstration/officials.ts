import { departments } from "./departments.ts";
import { type County, counties } from "./places.ts";
import { pick, randomOf } from "./random.ts";

/** A person in a post; months YYYY-MM. */
export interface Term {
  id: string;
  name: string;
  organisation: string;
  post: string;
  start: string;
  end: string;
}

/** Surname + 天干: plainly placeholders, and each only once. */
const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤";
const STEMS = "甲乙丙丁戊己庚辛壬癸";

function placeholder(n: number): string {
  const surname = SURNAMES[n % SURNAMES.length]!;
  return surname + STEMS[(n + Math.floor(n / SURNAMES.length)) % STEMS.length]!;
}

export interface Roster {
  terms: Term[];
  /** In office at the end, by index of departments.ts' sections. */
  viceMayors: string[];
  deputySecretaries: string[];
  /** Deputies of an organisation by post number, earlier and later holder. */
  deputies: Map<string, Term[][]>;
}

class Appointments {
  readonly terms: Term[] = [];
  #people = 0;

  newcomer(): Pick<Term, "id" | "name"> {
    const n = this.#people++;
    return { id: `R${String(n + 1).padStart(3, "0")}`, name: placeholder(n) };
  }

  appoint(person: Pick<Term, "id" | "name">, organisation: string, post: string, start = "2022-01", end = ""): Term {
    const term = { ...person, organisation, post, start, end };
    this.terms.push(term);
    return term;
  }
}

const before = (month: string): string => {
  const [year, m] = month.split("-").map(Number) as [number, number];
  return m === 1 ? `${year - 1}-12` : `${year}-${String(m - 1).padStart(2, "0")}`;
};

/** The executive vice mayor becomes mayor in June 2025; two vice mayors and one deputy secretary change as well. */
function appointCity(office: Appointments): Pick<Roster, "viceMayors" | "deputySecretaries"> {
  office.appoint(office.newcomer(), "市政府", "市长", "2021-07", "2025-05");
  const promoted = office.newcomer();
  office.appoint(promoted, "市政府", "常务副市长", "2022-02", "2025-05");
  office.appoint(promoted, "市政府", "市长", "2025-06");
  const viceMayors = [office.appoint(office.newcomer(), "市政府", "常务副市长", "2025-06").name];
  const changes: Record<number, string> = { 3: "2025-09", 6: "2026-03" };
  for (let i = 1; i < 8; i++) viceMayors.push(appointInTurn(office, "市政府", "副市长", changes[i]).at(-1)!.name);
  const deputySecretaries: string[] = [];
  for (let i = 0; i < 9; i++) {
    const change = i === 4 ? "2026-01" : undefined;
    deputySecretaries.push(appointInTurn(office, "市政府办公室", "市政府副秘书长", change).at(-1)!.name);
  }
  return { viceMayors, deputySecretaries };
}

/** One post: its holder, or where a month of change is given, the holder and the successor, who may come later. */
function appointInTurn(
  office: Appointments,
  organisation: string,
  post: string,
  change?: string,
  filled = change,
): Term[] {
  if (!change) return [office.appoint(office.newcomer(), organisation, post)];
  const first = office.appoint(office.newcomer(), organisation, post, "2022-01", before(change));
  return [first, office.appoint(office.newcomer(), organisation, post, filled)];
}

function countyPosts({ kind }: County): string[] {
  if (kind === "功能区") return ["管委会副主任", "管委会副主任"];
  const head = { 区: "副区长", 县: "副县长", 县级市: "副市长" }[kind];
  return [`常务${head}`, head, head];
}

const deputyPost = (department: string): string => (/委$|办公室$/.test(department) ? "副主任" : "副局长");
/** A post that nobody held for two months: its marks stand on the organisation. */
const VACANT = { department: "市商务局", from: "2025-07", filled: "2025-09" };
const CHANGES = ["2025-03", "2025-07", "2025-11", "2026-02", "2026-06"];

export function appointAll(seed: number): Roster {
  const office = new Appointments();
  const city = appointCity(office);
  const deputies = new Map<string, Term[][]>();
  const random = randomOf(seed, "officials");
  const changes = (odds: number) => (random() < odds ? pick(random, CHANGES) : undefined);
  for (const { name } of departments) {
    const posts = [changes(0.2), changes(0.2)].map((change, i) => {
      const isVacant = name === VACANT.department && i === 0;
      return isVacant
        ? appointInTurn(office, name, deputyPost(name), VACANT.from, VACANT.filled)
        : appointInTurn(office, name, deputyPost(name), change);
    });
    deputies.set(name, posts);
  }
  for (const county of counties) {
    deputies.set(
      county.name,
      countyPosts(county).map((post) => appointInTurn(office, county.name, post, changes(0.25))),
    );
  }
  return { terms: office.terms, ...city, deputies };
}
