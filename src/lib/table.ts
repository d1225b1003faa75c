/** The keywords of JSON Schema that decide the columns of a row. */
export interface JsonSchema {
  readonly type?: unknown;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** A name of the dataset, "controlChange", as a column of CSV has it: "control_change". */
export const columnName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly description: string;
  /** Whether cells are lists: values are joined with "; ", records are JSON. */
  readonly isList: boolean;
  /** All values that a cell, or an entry of a list, may have; null where they are not a closed set. */
  readonly values: readonly (string | number)[] | null;
  /** The columns of the records that cells list; null for other cells. */
  readonly entries: readonly Column[] | null;
  /** The records that the cell of a row lists. */
  readonly records: (row: unknown) => readonly unknown[];
  readonly read: (row: unknown) => string | number | boolean | null;
}

const at = (row: unknown, key: string): unknown => (typeof row === 'object' && row !== null ? Reflect.get(row, key) : undefined);

const isNull = (schema: JsonSchema): boolean => schema.type === 'null';

/** Removes null from a schema; its description stays. */
const unwrap = (schema: JsonSchema): JsonSchema => {
  const [only, ...others] = (schema.anyOf ?? []).filter((option) => !isNull(option));
  if (only === undefined || others.length > 0 || schema.anyOf === undefined) return schema;
  return unwrap({ ...only, ...(schema.description === undefined ? {} : { description: schema.description }) });
};

const isCell = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** The values of a closed set: those of an enum, or of options that are one value each. */
const valuesOf = (schema: JsonSchema): Column['values'] => {
  const values = schema.enum ?? (schema.const === undefined ? (schema.anyOf ?? []).map((option) => option.const) : [schema.const]);
  return values.length > 0 && values.every(isCell) ? values : null;
};

const isDate = (schema: JsonSchema): boolean => {
  const options = (schema.anyOf ?? []).flatMap((option) => (option.anyOf === undefined ? [option] : option.anyOf));
  return options.some((option) => option.properties?.on !== undefined);
};

const scalar = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

const DATE_PARTS = [
  { suffix: 'first', type: 'date', what: 'first day, or the earliest', keys: ['on', 'from', 'earliest'] },
  { suffix: 'last', type: 'date', what: 'last day, or the latest', keys: ['on', 'to', 'latest'] },
] as const;

const NO_RECORDS = { entries: null, records: () => [] } as const;

const dateColumns = (name: string, description: string, get: (row: unknown) => unknown): Column[] => [
  ...DATE_PARTS.map(({ suffix, type, what, keys }) => ({
    name: `${name}_${suffix}`,
    type,
    description: `${description}: ${what}`,
    isList: false,
    values: null,
    ...NO_RECORDS,
    read: (row: unknown) => scalar(keys.map((key) => at(get(row), key)).find((value) => value !== undefined)),
  })),
  {
    name: `${name}_precision`,
    type: 'string',
    description: `${description}: "day", "span" (from the first day to the last) or "window" (one moment between the two)`,
    isList: false,
    values: ['day', 'span', 'window'],
    ...NO_RECORDS,
    read: (row) => {
      const date = get(row);
      if (date === null || date === undefined) return null;
      return at(date, 'on') !== undefined ? 'day' : at(date, 'from') !== undefined ? 'span' : 'window';
    },
  },
];

const typeOf = (schema: JsonSchema): Column['type'] => {
  if (schema.type === 'integer' || schema.type === 'number' || schema.type === 'boolean') return schema.type;
  return schema.format === 'date' ? 'date' : 'string';
};

const columnsAt = (schema: JsonSchema, path: readonly string[]): Column[] => {
  const node = unwrap(schema);
  const name = path.map(columnName).join('_');
  const description = node.description ?? '';
  const get = (row: unknown): unknown => path.reduce(at, row);
  if (isDate(node)) return dateColumns(name, description, get);
  if (node.properties !== undefined) return Object.entries(node.properties).flatMap(([key, child]) => columnsAt(child, [...path, key]));
  if (node.items === undefined) {
    return [{ name, type: typeOf(node), description, isList: false, values: valuesOf(node), ...NO_RECORDS, read: (row) => scalar(get(row)) }];
  }
  const item = unwrap(node.items);
  const holdsRecords = item.properties !== undefined;
  const listOf = (row: unknown): readonly unknown[] => {
    const list = get(row);
    return Array.isArray(list) ? list : [];
  };
  return [
    {
      name,
      type: 'string',
      description: holdsRecords ? `${description} (records as JSON)` : `${description} (joined with "; ")`,
      isList: true,
      values: holdsRecords ? null : valuesOf(item),
      ...(holdsRecords ? { entries: columnsOf(item), records: listOf } : NO_RECORDS),
      read: (row) => {
        const list = listOf(row);
        if (list.length === 0) return null;
        return holdsRecords ? JSON.stringify(list) : list.map(String).join('; ');
      },
    },
  ];
};

/** The columns of a row, in the order of its JSON Schema. Names are in lower case; those of nested keys are joined with "_". */
export const columnsOf = (row: JsonSchema): Column[] => columnsAt(row, []);
