import type { Outcome } from '../../src/outcome.ts';
import type { FailureRecord } from '../../src/records.ts';
import { acceptWork } from '../../src/store/accept-work.ts';
import { ticketOf, type Commit, type OpenOptions, type Store, type Ticket } from '../../src/store/index.ts';
import type { Page } from '../../src/types.ts';
import { idOf, sha256 } from '../../src/values/id.ts';
import { collect as all } from '../support/collect.ts';
import { articleRecord, fineRecord } from '../support/records.ts';
import { mergeReports, reportsOf } from '../../src/store/merge/index.ts';

const AT = '2024-05-06T07:08:09.000Z';

/** One place that a store can be opened at more than once. */
export interface Place {
  open(options?: OpenOptions): Promise<Store>;
  remove(): Promise<void>;
}

export function line(number: number, text = `text ${number}`, file = 'corpus.ndjson'): Ticket {
  return ticketOf({ kind: 'ndjson', location: `${file}:${number}`, key: `line-${number}`, sha256: sha256(text) });
}

/** The same line at another place of its file. */
function at(number: number, ticket: Ticket): Ticket {
  return ticketOf({ ...ticket, location: ticket.location.replace(/\d+$/u, String(number)) });
}

export function url(location: string): Ticket {
  return ticketOf({ kind: 'url', location, key: null, sha256: null });
}

/** A ticket's article; `id` stands for the canonical URL that the page names. */
export function article(ticket: Ticket, id = idOf('article', ticket.id), text = 'The agency fined the firm.'): Commit {
  const outcome = articleRecord({ id, text, source: { kind: ticket.kind, location: ticket.location, key: ticket.key, sha256: ticket.sha256 ?? sha256('') } });
  return { ticket, outcome };
}

export function failure(ticket: Ticket, code = 'no-article', retryable = false): Commit {
  const { kind, location, key } = ticket;
  const outcome: Outcome = { type: 'failure', schemaVersion: 1, id: ticket.id, url: null, source: { kind, location, key }, code, message: `${location}: ${code}.`, retryable };
  return { ticket, outcome };
}

/** What every store promises, whatever keeps it. */
export function contract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} keeps the store's promises`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open();
    };

    test('a new store is empty', async () => {
      expect(await store.counts()).toEqual({ queued: 0, articles: 0, failures: 0, failuresByCode: {} });
      expect(await all(store.queued())).toEqual([]);
      expect(await all(store.articles())).toEqual([]);
      expect(await all(store.failures())).toEqual([]);
      expect(await store.accept([])).toEqual([]);
      await store.commit([], AT);
      expect(await store.requeue()).toBe(0);
    });

    describe('accepting', () => {
      test('new inputs are work, in order of acceptance, every field kept', async () => {
        const tickets = [line(3), url('https://example.org/a'), line(1)];
        expect(await store.accept(tickets)).toEqual(['work', 'work', 'work']);
        expect(await all(store.queued())).toEqual(tickets);
      });

      test('the same input twice in one run is work once', async () => {
        expect(await store.accept([line(1), line(1)])).toEqual(['work', 'known']);
        expect(await store.accept([at(9, line(1))])).toEqual(['known']);
        expect(await all(store.queued())).toEqual([line(1)]);
      });

      test('what an earlier run left queued is work again, at its new place', async () => {
        await store.accept([line(1), line(2)]);
        await reopen();
        const moved = at(9, line(1));
        expect(await store.accept([moved, moved])).toEqual(['work', 'known']);
        expect(await all(store.queued())).toEqual([moved, line(2)]);
      });

      test('what is settled is no work, in this run or a later one', async () => {
        await store.accept([line(1), line(2)]);
        await store.commit([article(line(1)), failure(line(2))], AT);
        expect(await store.accept([line(1), line(2)])).toEqual(['known', 'failed']);
        await reopen();
        expect(await store.accept([line(1), line(2)])).toEqual(['known', 'failed']);
      });

      test('changed content is work, and its record replaces the old one', async () => {
        await store.accept([line(1)]);
        await store.commit([article(line(1))], AT);
        const changed = line(1, 'new text');
        expect(await store.accept([changed])).toEqual(['work']);
        expect(await store.counts()).toMatchObject({ queued: 1, articles: 0 });
        const now = article(changed, 'x', 'The agency dropped the case.');
        await store.commit([now], AT);
        expect(await all(store.articles())).toEqual([now.outcome]);
      });
    });

    describe('keys', () => {
      test('belong to their file: lines of one key in two files are two inputs', async () => {
        const two = [line(1, 'ours', '/a/vendor.ndjson'), line(1, 'theirs', '/b/vendor.ndjson')];
        expect(await store.accept(two)).toEqual(['work', 'work']);
        await store.commit(two.map((ticket) => article(ticket)), AT);
        expect(await store.counts()).toMatchObject({ articles: 2 });
      });

      test('of one file may be given once: a second line of another content takes nothing away, in this run or a later one', async () => {
        const second = at(7, line(1, 'other text'));
        for (let run = 0; run < 2; run += 1) {
          expect((await store.accept([line(1), second])).at(-1)).toEqual({ keyTakenAt: line(1).location });
          expect(await store.accept([second])).toEqual([{ keyTakenAt: line(1).location }]);
          await store.commit([article(line(1))], AT);
          expect(await store.counts()).toMatchObject({ queued: 0, articles: 1 });
          await reopen();
        }
        // The first line is gone by now, and the key is free.
        expect(await store.accept([second])).toEqual(['work']);
      });

      test('stand where they were seen last, so that a new line in between is told from a change', async () => {
        await store.accept([at(3, line(1))]);
        await store.commit([article(at(3, line(1)))], AT);
        await reopen();
        expect(await store.accept([at(2, line(1)), at(3, line(1, 'other text'))])).toEqual(['known', { keyTakenAt: at(2, line(1)).location }]);
      });

      test('become a failure of its own where they are taken, entered once', async () => {
        const items = [line(1), at(7, line(1, 'other text'))].map((ticket) => ({ ticket, input: article(ticket).outcome as unknown as Page }));
        for (const expected of [2, 0]) {
          const work = await acceptWork(store, items);
          expect(work).toHaveLength(expected);
          await store.commit(work.map(({ ticket, input }) => ({ ticket, outcome: input as unknown as Outcome })), AT);
        }
        expect(await store.counts()).toEqual({ queued: 0, articles: 1, failures: 1, failuresByCode: { 'duplicate-key': 1 } });
        const [double] = await all(store.failures());
        expect(double).toMatchObject({ source: { location: 'corpus.ndjson:7', key: 'line-1' } });
        expect(double?.message).toBe('corpus.ndjson:7 has the key line-1, which line 1 has with other content; give each line a key of its own.');
      });
    });

    describe('committing', () => {
      test('each input ends as one article or one failure', async () => {
        await store.accept([line(1), line(2), line(3)]);
        await store.commit([article(line(1)), failure(line(2), 'empty')], AT);
        expect(await store.counts()).toEqual({ queued: 1, articles: 1, failures: 1, failuresByCode: { empty: 1 } });
        expect(await all(store.queued())).toEqual([line(3)]);
        expect(await all(store.articles())).toEqual([article(line(1)).outcome]);
        expect(await all(store.failures())).toEqual([{ ...failure(line(2), 'empty').outcome, attempts: 1, at: AT }]);
      });

      test('twice is once', async () => {
        await store.accept([line(1), line(2)]);
        const commits = [article(line(1)), failure(line(2))];
        await store.commit([...commits, ...commits], AT);
        await store.commit(commits, AT);
        expect(await store.counts()).toMatchObject({ queued: 0, articles: 1, failures: 1 });
        expect(await all(store.failures())).toMatchObject([{ attempts: 1 }]);
      });

      test('an input that was never accepted is kept all the same', async () => {
        await store.commit([article(line(1)), failure(line(2))], AT);
        expect(await store.counts()).toMatchObject({ articles: 1, failures: 1 });
        expect(await store.accept([line(1), line(2)])).toEqual(['known', 'failed']);
      });

      test('late news of content that has changed since is dropped', async () => {
        await store.accept([line(1)]);
        await store.accept([line(1, 'new text')]);
        await store.commit([article(line(1))], AT);
        expect(await store.counts()).toMatchObject({ queued: 1, articles: 0 });
      });

      test('a late failure does not undo an article; a late article settles a failure', async () => {
        await store.accept([line(1), line(2)]);
        await store.commit([article(line(1)), failure(line(2), 'time-limit')], AT);
        await store.commit([failure(line(1), 'time-limit'), article(line(2))], AT);
        expect(await store.counts()).toEqual({ queued: 0, articles: 2, failures: 0, failuresByCode: {} });
      });

      test('two URLs of one canonical URL are one article and one failure that names the first', async () => {
        const [first, second] = [url('https://example.org/a'), url('https://example.org/a?from=mail')];
        await store.accept([first, second]);
        await store.commit([article(first, 'same'), article(second, 'same')], AT);
        await store.commit([article(first, 'same')], AT);
        expect(await all(store.articles())).toEqual([article(first, 'same').outcome]);
        const failures = await all(store.failures());
        expect(failures).toMatchObject([{ code: 'duplicate', attempts: 1, retryable: false, source: { location: second.location } }]);
        expect(failures[0]?.message).toContain(first.location);
      });

      test('two lines of one content stay two records', async () => {
        await store.commit([article(line(1), 'same'), article(line(2), 'same')], AT);
        expect(await store.counts()).toMatchObject({ articles: 2, failures: 0 });
      });

      test('any text survives: other scripts, lone surrogates, control characters', async () => {
        const strange = article(line(1), 'x', '网信办罚款 80.26 亿元 😀 \ud83d \u0000 "\\');
        await store.commit([strange], AT);
        expect(await all(store.articles())).toEqual([strange.outcome]);
      });
    });

    describe('requeueing', () => {
      beforeEach(async () => {
        const tickets = [1, 2, 3, 4].map((number) => line(number));
        await store.accept(tickets);
        await store.commit([article(line(1)), failure(line(2), 'empty'), failure(line(3), 'time-limit', true)], AT);
      });

      test.each<[codes: readonly string[] | undefined, number, readonly Ticket[]]>([
        [undefined, 2, [line(2), line(3), line(4)]],
        [['time-limit'], 1, [line(3), line(4)]],
        [['time-limit', 'empty', 'unheard-of'], 2, [line(2), line(3), line(4)]],
        [[], 0, [line(4)]],
      ])('failures of %j are queued again: %d', async (codes, count, queued) => {
        expect(await store.requeue(codes)).toBe(count);
        expect(await all(store.queued())).toEqual(queued);
        expect(await store.counts()).toMatchObject({ queued: queued.length, articles: 1, failures: 4 - 1 - queued.length });
        expect(await all(store.failures())).toHaveLength(3 - queued.length);
      });

      test('attempts count up', async () => {
        await store.requeue();
        await store.commit([failure(line(3), 'time-limit', true), article(line(2))], AT);
        expect(await all(store.failures())).toMatchObject([{ code: 'time-limit', attempts: 2 }]);
      });
    });

    describe('reading', () => {
      test('order is by record, then ticket, and never by arrival', async () => {
        const tickets = Array.from({ length: 40 }, (_, number) => line(number));
        const commits = tickets.map((ticket, number) => (number % 4 === 3 ? failure(ticket) : article(ticket, idOf(String(number % 7)))));
        await store.commit(commits.toReversed(), AT);
        const expected = commits.filter(({ outcome }) => outcome.type === 'article')
          .toSorted((a, b) => compare(a.outcome.id, b.outcome.id) || compare(a.ticket.id, b.ticket.id));
        expect(await all(store.articles())).toEqual(expected.map(({ outcome }) => outcome));
        const failures = await all(store.failures());
        expect(failures.map(({ id }: FailureRecord) => id)).toEqual(failures.map(({ id }) => id).toSorted(compare));
      });

      test('a long queue is read to its end while it is worked on', async () => {
        const tickets = Array.from({ length: 1200 }, (_, number) => line(number));
        await store.accept(tickets);
        let seen = 0;
        for await (const ticket of store.queued()) {
          await store.commit([article(ticket)], AT);
          seen += 1;
        }
        expect(seen).toBe(1200);
        expect(await store.counts()).toMatchObject({ queued: 0, articles: 1200 });
      });

      test('a reader beside the writer sees what is committed, and may stop half-way', async () => {
        const reader = await place.open({ readOnly: true });
        try {
          await store.commit([article(line(1)), article(line(2)), article(line(3))], AT);
          for await (const _ of reader.articles()) {
            await store.commit([article(line(4))], AT);
            break;
          }
          expect(await reader.counts()).toMatchObject({ articles: 4 });
          expect(await all(reader.articles())).toHaveLength(4);
        } finally {
          await reader.close();
        }
      });
    });

    describe('merged acts', () => {
      const COMPANIES = ['Northwind', 'Quillstone', 'Alder'];
      const report = (number: number, company: number): Commit => {
        const firm = COMPANIES[company % COMPANIES.length] ?? '';
        const ticket = line(number, `${firm} ${number}`);
        const record = fineRecord(`The SEC fined ${firm} $${5 + (number % 2)} million, story ${number} says.`, {
          agency: 'SEC', company: firm, sum: `$${5 + (number % 2)} million`, amount: `${5 + (number % 2)}000000`, currency: 'USD', published: '2024-03-05',
        });
        return { ticket, outcome: record };
      };
      const acts = async (): Promise<readonly unknown[]> => all(store.actions());

      test('stay what a merge of all articles gives, whatever comes, changes and goes', async () => {
        const current = new Map<string, Commit>();
        for (let step = 0; step < 60; step += 1) {
          const commit = report(step % 17, step * 7);
          const gone: Commit = step % 5 === 4 ? { ...commit, outcome: failure(commit.ticket).outcome } : commit;
          await store.accept([commit.ticket]);
          await store.commit([gone], AT);
          current.set(commit.ticket.id, gone);
        }
        const reports = [...current.values()].flatMap(({ outcome }) => (outcome.type === 'article' ? reportsOf(outcome) : []));
        expect(await acts()).toEqual(mergeReports(reports).map(({ act }) => act));
      });

      test('do not depend on the order in which articles came, nor on how they were grouped', async () => {
        const commits = Array.from({ length: 24 }, (_, number) => report(number, number));
        await store.commit(commits, AT);
        const together = await acts();
        await store.close();
        await place.remove();
        place = await makePlace();
        store = await place.open();
        for (const commit of commits.toReversed()) await store.commit([commit], AT);
        expect(await acts()).toEqual(together);
        expect(together).toHaveLength(6);
      });

      test('are the same, ids and all, wherever the documents lie, and once however often each is handed in', async () => {
        const commits = Array.from({ length: 12 }, (_, number) => report(number, number));
        await store.commit(commits, AT);
        const here = await acts();
        const moved = commits.map(({ outcome }, number): Commit => ({
          ticket: line(number, `${COMPANIES[number % COMPANIES.length] ?? ''} ${number}`, '/elsewhere/corpus.ndjson'), outcome,
        }));
        await store.commit(moved, AT);
        expect(await acts()).toEqual(here);
        await store.close();
        await place.remove();
        place = await makePlace();
        store = await place.open();
        await store.commit(moved, AT);
        expect(await acts()).toEqual(here);
        expect(new Set((here as readonly { readonly id: string }[]).map(({ id }) => id)).size).toBe(here.length);
      });

      test('have ids of their own where two tellings of one article differ', async () => {
        const tellings = [report(1, 1), report(2, 2)].map(({ ticket, outcome }): Commit => ({ ticket, outcome: { ...outcome, id: 'one' } as typeof outcome }));
        await store.commit(tellings, AT);
        const both = await acts() as readonly { readonly id: string }[];
        expect(new Set(both.map(({ id }) => id)).size).toBe(2);
        await store.commit(tellings.toReversed(), AT);
        expect(await acts()).toEqual(both);
      });

      test('name their articles, which can be asked for', async () => {
        const commit = report(1, 1);
        await store.commit([commit], AT);
        expect(await acts()).toMatchObject([{ articles: [{ id: commit.outcome.id }], sources: 1 }]);
        expect(await store.article(commit.outcome.id)).toEqual(commit.outcome);
        expect(await store.article('nothing')).toBeNull();
      });
    });
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
