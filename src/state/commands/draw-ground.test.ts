import { expect, test } from "vitest";
import type { AnalysisClient } from "#analysis/client.ts";
import type { Catchment } from "#domain/answers/catchment.ts";
import type { CoverageResult } from "#domain/results.ts";
import { toyArea } from "#tests/fixtures/toy-area.ts";
import { fingerprint } from "../results.ts";
import { catchmentInView } from "../selectors/catchment.ts";
import { inquiryOf } from "../selectors/inquiry.ts";
import { createAppStore } from "../store.ts";
import { askGround, setDrawGround } from "./draw-ground.ts";
import { lookAt } from "./look-at.ts";
import { setParameters } from "./set-parameters.ts";

const area = toyArea({});
const [one, other] = area.standards.classes.map(({ id }) => id) as [string, string];

/** A store whose coverage is answered, and a client that answers when it is told to. */
function opened() {
  const store = createAppStore("zh");
  store.setState({ area, facilityClass: one });
  const { parameters } = store.getState();
  const classes = [one, other].map((id) => ({ class: id, facilities: 1 }));
  const result = { question: "coverage", parameters, classes } as unknown as CoverageResult;
  const answered = () => {
    const input = fingerprint("coverage", area.manifest.id, inquiryOf(store.getState()));
    store.setState(({ asked }) => ({
      asked: { ...asked, coverage: { status: "done", progress: 1, input, result, error: null } },
    }));
  };
  answered();
  const asked: { readonly class: string; readonly answer: (one: Catchment | Error) => void }[] = [];
  const client = {
    catchment: (id: string) =>
      new Promise((resolve, reject) =>
        asked.push({ class: id, answer: (one) => (one instanceof Error ? reject(one) : resolve(one)) }),
      ),
  } as unknown as AnalysisClient;
  return { store, client, asked, answered };
}
const groundOf = (id: string) => ({ class: id }) as Catchment;
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("[A1.8] the ground is asked for only once it is to be drawn, and once a class", async () => {
  const { store, client, asked } = opened();
  askGround(store, client);
  expect(asked).toHaveLength(0);
  setDrawGround(store, true);
  askGround(store, client);
  askGround(store, client);
  expect(asked.map((each) => each.class)).toEqual([one]);
  expect(catchmentInView(store.getState())).toMatchObject({ status: "running", catchment: null });
  asked[0]?.answer(groundOf(one));
  await settled();
  expect(catchmentInView(store.getState())?.catchment).toEqual(groundOf(one));
  setDrawGround(store, false);
  expect(catchmentInView(store.getState())).toBeNull();
});

test("[A1.8] the last wish wins: of an earlier class nothing is ever shown", async () => {
  const { store, client, asked } = opened();
  setDrawGround(store, true);
  askGround(store, client);
  lookAt(store, { facilityClass: other });
  expect(catchmentInView(store.getState())).toBeNull();
  askGround(store, client);
  asked[0]?.answer(groundOf(one));
  await settled();
  expect(catchmentInView(store.getState())).toMatchObject({ status: "running", catchment: null });
  expect(asked.map((each) => each.class)).toEqual([one, other]);
  asked[1]?.answer(groundOf(other));
  await settled();
  expect(catchmentInView(store.getState())?.catchment).toEqual(groundOf(other));
});

test("[A1.8] with other parameters nothing is drawn until the coverage is answered anew", async () => {
  const { store, client, asked, answered } = opened();
  setDrawGround(store, true);
  askGround(store, client);
  asked[0]?.answer(groundOf(one));
  await settled();
  setParameters(store, { detourFactor: 1.5 });
  expect(catchmentInView(store.getState())).toBeNull();
  askGround(store, client);
  expect(asked).toHaveLength(1);
  answered();
  askGround(store, client);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(new Error("no"));
  await settled();
  expect(catchmentInView(store.getState())).toMatchObject({ status: "failed", catchment: null });
});
