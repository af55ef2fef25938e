import { Migration } from "@mikro-orm/migrations";

/** Where a member lives, as search compares texts: "da nang" finds "Đà Nẵng". */
export class Places extends Migration {
  override up(): void {
    // As `searchable` says it in the application, for the letters that addresses have.
    this.addSql(/* sql */ `
      alter table member_profiles add column place_text text generated always as (
        translate(
          regexp_replace(
            lower(normalize(
              coalesce(address ->> 'city', '') || ' · ' || coalesce(address ->> 'province', ''), nfd
            )),
            '[\u0300-\u036f]', '', 'g'
          ),
          'đðøłħı', 'ddolhi'
        )
      ) stored
    `);
  }
}
