import "reflect-metadata";
import { modules } from "./api/modules.ts";
const t = modules.flatMap((m:any)=>m.sealedTables ?? []);

import pg from "pg"; import { readFileSync } from "node:fs";
const { superuserUrl } = JSON.parse(readFileSync("/tmp/pg.log","utf8").trim().split("\n").at(-1)!);
const m = superuserUrl.match(/\/\/(.*?):(.*?)@(.*?):(\d+)\//);
const c = new pg.Client({ user:m[1], password:decodeURIComponent(m[2]), host:decodeURIComponent(m[3]), port:+m[4], database:"quen" });
await c.connect();
const { rows: [{ id }] } = await c.query("select program_id as id, count(*) from members group by 1 order by 2 desc limit 1");
for (const s of t) {
  const { rows: [{ last }] } = await c.query(`select coalesce(pg_sequence_last_value(pg_get_serial_sequence('${s.table}','place')),0) as last`);
  const st = s.rowsBetween as any; const [after, until, limit] = [0, Number(last), 2000];
  const names = st.parameters ?? st.names; 
  const vals = names.map((n:string)=>({programId:id, after, until, limit} as any)[n]);
  const b = Date.now();
  try { await c.query("set statement_timeout=60000"); const r = await c.query("explain (analyze, buffers) "+st.text, vals); 
  const ms = Date.now()-b; console.log(s.table, last, ms, "ms"); if (ms>800) console.log(r.rows.map((x:any)=>x["QUERY PLAN"]).slice(0,14).join("\n")); } catch(e:any){ console.log(s.table, e.message, Date.now()-b); }
}
await c.end();
