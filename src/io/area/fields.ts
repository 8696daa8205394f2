import * as z from "zod/mini";

// Without this zod compiles checks with `new Function`, which a strict content security policy forbids and reports.
z.config({ jitless: true });

/** How one property is read, what a sentence says it must be, and what stands in where it is not that. */
export interface Field<T> {
  readonly schema: z.ZodMiniType<T>;
  /** Language-neutral, for both sentences: `open | members`, `>= 0`. */
  readonly wanted: string;
  /** The stated assumption; without one the feature is dropped. */
  readonly otherwise?: (id: string) => T;
}

// biome-ignore lint/suspicious/noExplicitAny: the bound of a record of fields of different types
export type Fields = Readonly<Record<string, Field<any>>>;
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

const longest = 200;
const short = z.string().check(z.maxLength(longest));
const filled = z.string().check(z.minLength(1), z.maxLength(longest));
const amount = (limit: number) => z.number().check(z.gte(0), z.lte(limit));

/** An id or a name of something: 1 to 200 characters. */
export const text = { schema: filled, wanted: '"…"' } as const satisfies Field<string>;
export const idSchema = filled;

export const textOr = (otherwise: (id: string) => string): Field<string> => ({
  schema: short,
  wanted: '"…"',
  otherwise,
});

/** A note or opening hours: long text is cut off by refusing it. */
export const longText: Field<string> = { schema: z.string().check(z.maxLength(2000)), wanted: '"…"' };

export const flagOr = (otherwise: boolean): Field<boolean> => ({
  schema: z.boolean(),
  wanted: "true | false",
  otherwise: () => otherwise,
});

/** A number from 0 to `limit`. */
export const amountOr = (otherwise: number, limit: number): Field<number> => ({
  schema: amount(limit),
  wanted: `0 – ${limit}`,
  otherwise: () => otherwise,
});

/** Persons: whole, and no more than the largest city. */
export const persons: Field<number> = {
  schema: z.number().check(z.gte(0), z.lte(50_000_000), z.multipleOf(1)),
  wanted: "0, 1, 2 …",
  otherwise: () => 0,
};

export const level: Field<number> = {
  schema: z.number().check(z.gte(-10), z.lte(10), z.multipleOf(1)),
  wanted: "-10 … 10",
  otherwise: () => 0,
};

export const oneOf = <const V extends readonly string[]>(values: V): Field<V[number]> => ({
  schema: z.enum(values) as unknown as z.ZodMiniType<V[number]>,
  wanted: values.join(" | "),
});

export const oneOfOr = <const V extends readonly string[]>(values: V, otherwise: V[number]): Field<V[number]> => ({
  ...oneOf(values),
  otherwise: () => otherwise,
});

export const texts: Field<readonly string[]> = {
  schema: z.array(filled).check(z.minLength(1), z.maxLength(100)),
  wanted: '["…"]',
};

export const textOrNull: Field<string | null> = {
  schema: z.nullable(filled),
  wanted: '"…" | null',
  otherwise: () => null,
};

/** 2026, 2026-08 or 2026-08-12; empty where the date is unknown. */
export const date: Field<string> = {
  schema: z.string().check(z.regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)),
  wanted: "2026 | 2026-08 | 2026-08-12",
  otherwise: () => "",
};
