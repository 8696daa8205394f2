import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Change } from "#domain/plan.ts";
import { readChange } from "./read-change.ts";

interface Tables extends DBSchema {
  /** The log of every plan on this device, in the order written. */
  changes: { key: number; value: { plan: string; change: Change }; indexes: { plan: string } };
  /** What is being drawn and not yet part of a plan. */
  drafts: { key: string; value: { plan: string; draft: unknown } };
}

/** The plans on this device. Every call may reject; the next one tries again from the start. */
export interface PlanLog {
  read(plan: string): Promise<readonly Change[]>;
  /** All of them or none. */
  append(plan: string, changes: readonly Change[]): Promise<void>;
  readDraft(plan: string): Promise<unknown>;
  /** null clears it. */
  writeDraft(plan: string, draft: unknown): Promise<void>;
  /** Tells what other tabs append. */
  onOthers(plan: string, tell: (changes: readonly Change[]) => void): () => void;
}

/** Opens the database on first use, so that a page that only reads asks nothing of the device. */
export function planLog(name = "siqu"): PlanLog {
  let opened: Promise<IDBPDatabase<Tables>> | null = null;
  const database = () => {
    opened ??= open(name, () => {
      opened = null;
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);

  return {
    async read(plan) {
      const rows = await (await database()).getAllFromIndex("changes", "plan", plan);
      return rows.flatMap(({ change }) => readChange(change) ?? []);
    },
    async append(plan, changes) {
      // Strict: a change counts as saved once it is on the disk, not in a buffer of the system.
      const transaction = (await database()).transaction("changes", "readwrite", { durability: "strict" });
      await Promise.all([...changes.map((change) => transaction.store.add({ plan, change })), transaction.done]);
      channel?.postMessage({ plan, changes });
    },
    async readDraft(plan) {
      return (await (await database()).get("drafts", plan))?.draft ?? null;
    },
    async writeDraft(plan, draft) {
      const db = await database();
      await (draft === null ? db.delete("drafts", plan) : db.put("drafts", { plan, draft }));
    },
    onOthers(plan, tell) {
      const hear = ({ data }: MessageEvent<{ plan: string; changes: readonly unknown[] }>) => {
        if (data.plan === plan) tell(data.changes.flatMap((change) => readChange(change) ?? []));
      };
      channel?.addEventListener("message", hear);
      return () => channel?.removeEventListener("message", hear);
    },
  };
}

const open = (name: string, lost: () => void) =>
  openDB<Tables>(name, 1, {
    upgrade(db) {
      db.createObjectStore("changes", { autoIncrement: true }).createIndex("plan", "plan");
      db.createObjectStore("drafts", { keyPath: "plan" });
    },
    // Another tab wants a newer version: let go of this one rather than block it.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
