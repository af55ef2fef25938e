import type { TestProgram } from "../harness/open-program.ts";

/** Runs something while the database fails to keep the purchase of an id; once a file. */
export async function whileBroken<Result>(
  { sql }: Pick<TestProgram, "sql">,
  externalId: string,
  run: () => Promise<Result>,
): Promise<Result> {
  await sql(
    `create function refuse_one() returns trigger language plpgsql as $$ begin
       if new.external_id = '${externalId}' then raise exception 'broken on purpose'; end if;
       return new;
     end $$;
     create trigger refuse_one before insert on purchases
       for each row execute function refuse_one()`,
  );
  return run().finally(() => sql("drop trigger refuse_one on purchases"));
}
