/**
 * The writes of the Redis store, each one atomic. Redis runs a script whole or, where memory is at its
 * limit, refuses it at its first write that may grow; so each begins with such a write.
 *
 * An entry of the ledger is a line of tab-separated `state run attempts seq sha256 code record`, then
 * after a newline the ticket's other fields as JSON, which scripts never look into.
 */
import { createHash } from 'node:crypto';

export interface Script {
  readonly lua: string;
  readonly sha1: string;
}

const COMMON = `
  local meta, ledger, record, queue, articles, failures, codes, urls = unpack(KEYS)
  redis.call('HINCRBY', meta, 'writes', 1)

  local function read(id)
    local line = redis.call('HGET', ledger, id)
    if not line then return nil end
    local state, run, attempts, seq, sha, code, rec, rest = string.match(line, '^(%a)\\t([^\\t]*)\\t(%d+)\\t(%d+)\\t([^\\t]*)\\t([^\\t]*)\\t([^\\t\\n]*)\\n(.*)$')
    return { state = state, run = run, attempts = tonumber(attempts), seq = tonumber(seq), sha = sha, code = code, record = rec, rest = rest }
  end

  local function write(id, e)
    redis.call('HSET', ledger, id, string.format('%s\\t%s\\t%d\\t%d\\t%s\\t%s\\t%s\\n%s', e.state, e.run, e.attempts, e.seq, e.sha, e.code, e.record, e.rest))
  end

  -- Takes back what the input gave before.
  local function clear(id, e)
    if e.state == 'q' then
      redis.call('ZREM', queue, id)
      return
    end
    redis.call('HDEL', record, id)
    local member = e.record .. '\\0' .. id
    if e.state == 'a' then
      redis.call('ZREM', articles, member)
      if redis.call('HGET', urls, e.record) == id then redis.call('HDEL', urls, e.record) end
    else
      redis.call('ZREM', failures, member)
      if redis.call('HINCRBY', codes, e.code, -1) <= 0 then redis.call('HDEL', codes, e.code) end
    end
  end

  local function enqueue(id, e)
    e.state, e.code, e.record = 'q', '', ''
    redis.call('ZADD', queue, e.seq, id)
    write(id, e)
  end
`;

/** ARGV: run, call, then of each ticket id, sha256, rest. Answers of each 'work', 'known', 'failed', or the rest of the ticket that has its key. */
export const ACCEPT = script(`${COMMON}
  local run, call, seen, answers = ARGV[1], ARGV[1] .. ':' .. ARGV[2], {}, {}
  for i = 3, #ARGV, 3 do
    local id, sha, rest = ARGV[i], ARGV[i + 1], ARGV[i + 2]
    local e, answer = read(id), 'work'
    if not e then
      enqueue(id, { run = call, attempts = 0, seq = redis.call('HINCRBY', meta, 'seq', 1), sha = sha, rest = rest })
    elseif e.sha ~= sha and string.match(e.run, '^%d*') == run and e.rest ~= rest then
      answer = e.rest
    elseif e.sha ~= sha then
      clear(id, e)
      e.run, e.attempts, e.sha, e.rest = call, 0, sha, rest
      enqueue(id, e)
    elseif e.state == 'q' and not seen[id] and (e.run == call or string.match(e.run, '^%d*') ~= run) then
      e.run, e.rest = call, rest
      enqueue(id, e)
    else
      answer = e.state == 'f' and 'failed' or 'known'
      -- So that a second place of this key is known as such.
      if e.state ~= 'q' and string.match(e.run, '^%d*') ~= run then
        e.run, e.rest = call, rest
        write(id, e)
      end
    end
    seen[id] = true
    answers[#answers + 1] = answer
  end
  return answers
`);

/**
 * ARGV: of each commit id, sha256, rest, 'a' or 'f', 'url' or '', record id, code, body.
 * Answers for each the `rest` of the ticket that has already given the article, else ''.
 */
export const COMMIT = script(`${COMMON}
  local answers = {}
  for i = 1, #ARGV, 8 do
    local id, sha, rest, state, kind, rec, code, body = unpack(ARGV, i, i + 7)
    local e, answer = read(id), ''
    local late = e and (e.sha ~= sha or (e.state == 'a' and state == 'f'))
    local first = state == 'a' and kind == 'url' and redis.call('HGET', urls, rec)
    if late then
      answer = ''
    elseif first and first ~= id then
      answer = read(first).rest
    else
      if not e then e = { state = 'n', run = '', attempts = 0, seq = redis.call('HINCRBY', meta, 'seq', 1), sha = sha, rest = rest } end
      if e.state ~= 'n' then clear(id, e) end
      if e.state ~= 'f' then e.attempts = e.attempts + 1 end
      e.state, e.code, e.record = state, code, rec
      write(id, e)
      redis.call('HSET', record, id, body)
      redis.call('ZADD', state == 'a' and articles or failures, 0, rec .. '\\0' .. id)
      if state == 'f' then redis.call('HINCRBY', codes, code, 1)
      elseif kind == 'url' then redis.call('HSET', urls, rec, id) end
    end
    answers[#answers + 1] = answer
  end
  return answers
`);

/** ARGV: number of codes (-1 for all), the codes, then ids of failures. Answers how many are queued again. */
export const REQUEUE = script(`${COMMON}
  local count, all, wanted = 0, ARGV[1] == '-1', {}
  local last = all and 1 or 1 + tonumber(ARGV[1])
  for i = 2, last do wanted[ARGV[i]] = true end
  for i = last + 1, #ARGV do
    local e = read(ARGV[i])
    if e and e.state == 'f' and (all or wanted[e.code]) then
      clear(ARGV[i], e)
      enqueue(ARGV[i], e)
      count = count + 1
    end
  end
  return count
`);

function script(lua: string): Script {
  return { lua, sha1: createHash('sha1').update(lua).digest('hex') };
}
