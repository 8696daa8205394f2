import { posix } from "node:path";
import { parseSync } from "vite";

/** What each layer may import from; types count too. src/main.tsx may import all, and so may scripts/. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  geo: [],
  domain: ["geo"],
  analysis: ["geo", "domain"],
  io: ["geo", "domain"],
  build: ["geo", "domain", "analysis", "io"],
  cli: ["geo", "domain", "analysis", "io", "build"],
  map: ["geo", "domain"],
  state: ["geo", "domain", "analysis", "io"],
  ui: ["domain", "map", "state"],
};

/** The packages of each layer. A star ends a prefix. Types of `geojson` are free; tests may use any package. */
export const mayUse: Readonly<Record<string, readonly string[]>> = {
  geo: ["proj4", "flatbush"],
  domain: [],
  analysis: ["@turf/*", "flatbush", "flatqueue", "clipper2-ts", "comlink", "highs"],
  io: ["zod", "idb", "pmtiles"],
  build: ["zod", "@maplibre/*", "pmtiles", "pinyin-pro", "polylabel", "flatbush", "clipper2-ts", "node:*"],
  cli: ["node:*"],
  map: ["maplibre-gl", "pmtiles", "terra-draw*"],
  // The bare "zustand" brings React along.
  state: ["@turf/*", "polylabel", "zustand/vanilla", "zustand/middleware", "zustand/vanilla/shallow", "comlink"],
  ui: ["react", "react-dom", "react-i18next", "i18next*", "zustand", "@base-ui/react", "lucide-react"],
};

const maxLines = 300;
/** Names that are never fetched: XML namespaces, and hosts that exist only in examples. */
const namesOnly = /^https?:\/\/(www\.w3\.org\/|([\w-]+\.)*example\b)/;
/** Licences and credits, which a reader may follow. */
const links =
  /^https:\/\/(www\.openstreetmap\.org\/copyright|opendatacommons\.org\/licenses\/|creativecommons\.org\/|www\.apache\.org\/licenses\/)/;

export interface Violation {
  readonly file: string;
  readonly rule: string;
  /** The import, export or address at fault. */
  readonly what: string;
}

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

interface Parsed {
  readonly imports: readonly Import[];
  readonly addresses: readonly string[];
  readonly computed: number;
  readonly body: readonly Node[];
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) if (typeof child === "object") yield* walk(child);
  }
}

const textOf = (node: unknown): string | null =>
  isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : null;

const isMetaUrl = (node: unknown) =>
  isNode(node) && node.type === "MemberExpression" && isNode(node.object) && node.object.type === "MetaProperty";

const isGlob = (node: unknown) => isMetaUrl(node) && ((node as Node).property as { name?: string }).name === "glob";

function parse(file: string, source: string): Parsed {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const addresses: string[] = [];
  let computed = 0;
  for (const node of walk(program)) {
    switch (node.type) {
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration": {
        const specifiers = (node.specifiers ?? []) as { importKind?: string; exportKind?: string }[];
        const isType =
          node.importKind === "type" ||
          node.exportKind === "type" ||
          (specifiers.length > 0 && specifiers.every((item) => (item.importKind ?? item.exportKind) === "type"));
        const from = textOf(node.source);
        if (from !== null) imports.push({ from, isType });
        break;
      }
      case "ImportExpression":
      case "TSImportType": {
        const from = textOf(node.source);
        if (from === null) computed += 1;
        else imports.push({ from, isType: node.type === "TSImportType" });
        break;
      }
      case "NewExpression": {
        const [from, base] = node.arguments as unknown[];
        if ((node.callee as Node).name === "URL" && isMetaUrl(base)) {
          const text = textOf(from);
          if (text !== null) imports.push({ from: text, isType: false });
        }
        break;
      }
      case "CallExpression":
        if (isGlob(node.callee)) {
          for (const inner of walk(node.arguments)) {
            const from = textOf(inner);
            if (from?.match(/^[./#]/)) imports.push({ from, isType: false });
          }
        }
        break;
      case "Literal":
      case "TemplateElement":
      case "JSXText": {
        const value = node.type === "TemplateElement" ? (node.value as { raw: string }).raw : node.value;
        if (typeof value === "string") addresses.push(...(value.match(/\b(?:https?|wss?):\/\/[^\s"'`)]+/g) ?? []));
        break;
      }
    }
  }
  return { imports, addresses, computed, body: program.body as unknown as Node[] };
}

/** True for a file of types and of constants that are plain literals: a table, which may be as long as it must. */
function isTable(body: readonly Node[]): boolean {
  const bare = (node: unknown): unknown =>
    isNode(node) && /^TS(As|Satisfies)Expression$/.test(node.type) ? bare(node.expression) : node;
  const isPlain = (node: unknown): boolean => {
    const value = bare(node);
    if (!isNode(value)) return false;
    if (value.type === "ObjectExpression")
      return (value.properties as Node[]).every((item) => item.type === "SpreadElement" || isPlain(item.value));
    if (value.type === "ArrayExpression") return (value.elements as Node[]).every(isPlain);
    return ["Literal", "TemplateLiteral", "Identifier", "UnaryExpression"].includes(value.type);
  };
  return body.every((statement) => {
    const declared = statement.type === "ExportNamedDeclaration" && isNode(statement.declaration);
    const node = declared ? (statement.declaration as Node) : statement;
    if (/^(ImportDeclaration|ExportNamedDeclaration|TS\w+Declaration)$/.test(node.type)) return true;
    return node.type === "VariableDeclaration" && (node.declarations as Node[]).every(({ init }) => isPlain(init));
  });
}

/** "src/ui/map/x.ts" is of ui; "src/main.tsx" of no layer, as it may import all. */
const layerOf = (path: string) => (path.split("/")[2] === undefined ? "main" : (path.split("/")[1] as string));
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

/** Where an import leads, from the project's root; null for a package. */
function resolveImport(file: string, from: string): string | null {
  const path = from.replace(/\?.*$/, "");
  if (path.startsWith("#tests/")) return path.slice(1);
  if (path.startsWith("#")) return `src/${path.slice(1)}`;
  return path.startsWith(".") ? posix.join(posix.dirname(file), path) : null;
}

const fits = (name: string, pattern: string) =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern || name.startsWith(`${pattern}/`);

function whyNotPackage(file: string, { from, isType }: Import): string | null {
  const layer = layerOf(file);
  if (layer === "main" || isTest(file)) return null;
  if (from === "geojson") return isType ? null : "geojson is a package of types only";
  if (from.startsWith("node:") && layer === "io") {
    return /folder/.test(posix.basename(file)) ? null : "in io only a folder reader (*folder*.ts) may use Node";
  }
  const allowed = mayUse[layer] ?? [];
  // "zustand" allows its subpaths to ui, which has React; state is held to the ones listed.
  const isListed = allowed.some((pattern) =>
    layer === "state" && !pattern.endsWith("*") ? from === pattern : fits(from, pattern),
  );
  if (!isListed) return `${layer} may use only ${allowed.join(", ") || "no package"}`;
  if (fits(from, "maplibre-gl") && !isType && !/adapter/.test(posix.basename(file))) {
    return "only the map adapter may use MapLibre's values; others use its types";
  }
  return null;
}

function whyNotPath(file: string, { from }: Import, target: string): string | null {
  const layer = layerOf(file);
  const isRelative = from.startsWith(".");
  if (!target.startsWith("src/")) {
    const isReference = /^data\/standards\/[^/]+\.json$/.test(target);
    const isFixture = isTest(file) && !target.startsWith("..");
    return isReference || isFixture ? null : "an import may not leave src/, except for data/standards/*.json";
  }
  if (layer === "main") return null;
  const other = layerOf(target);
  if (other === "main") return "nothing may import what lies beside main.tsx";
  if (other === layer) {
    return target.endsWith(".css") && layer !== "ui" ? "only ui has styles" : null;
  }
  if (isRelative) return `a relative import may not leave its layer; write #${target.slice("src/".length)}`;
  if (!mayImport[layer]?.includes(other)) {
    return `${layer} may import only ${mayImport[layer]?.join(", ") || "no other layer"}, not ${other}`;
  }
  return null;
}

/** One violation for each knot of files that import one another, with a way round it. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): Violation[] {
  const found: Violation[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push({ file, rule: "no import cycles", what: [...path.slice(at), file].join(" → ") });
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

function checkStylesheet(file: string, source: string): Violation[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...code.matchAll(/(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(([, what]) => ({
    file,
    rule: "no outside address",
    what: what as string,
  }));
}

/** Every breach of the layering in these sources, given as paths from the project's root ("src/geo/frame.ts"). */
export function findViolations(sources: ReadonlyMap<string, string>): Violation[] {
  const violations: Violation[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, source] of sources) {
    const report = (rule: string, what: string) => violations.push({ file, rule, what });
    if (file.endsWith(".css")) {
      violations.push(...checkStylesheet(file, source));
      continue;
    }
    if (file.endsWith(".d.ts")) continue;
    const layer = layerOf(file);
    if (layer === "main" ? !/\/main\.tsx?$/.test(file) : !(layer in mayImport)) {
      report("every file lies in a layer of the table", file);
      continue;
    }
    const { imports, addresses, computed, body } = parse(file, source);
    const edges: string[] = [];
    for (const one of imports) {
      const target = resolveImport(file, one.from);
      const why = target === null ? whyNotPackage(file, one) : whyNotPath(file, one, target);
      if (why) report(why, one.from);
      if (target !== null && sources.has(target)) edges.push(target);
    }
    graph.set(file, edges);
    if (computed > 0 && !isTest(file)) report("an import names its file, so that it can be checked", "import(…)");
    for (const address of isTest(file) ? [] : addresses) {
      if (!namesOnly.test(address) && !links.test(address)) report("no outside address", address);
    }
    for (const node of body) {
      if (node.type === "ExportDefaultDeclaration") report("no default exports", "export default");
      const again =
        node.type === "ExportAllDeclaration" || (node.type === "ExportNamedDeclaration" && isNode(node.source));
      if (again && (node.type === "ExportAllDeclaration" || /\/index\.tsx?$/.test(file))) {
        report("no barrels", `export … from "${textOf(node.source)}"`);
      }
    }
    const lines = source.trimEnd().split("\n").length;
    if (lines > maxLines && !isTable(body)) report(`at most ${maxLines} lines, except plain tables`, `${lines} lines`);
  }
  return [...violations, ...cycles(graph)];
}
