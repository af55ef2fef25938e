import { Migration } from "@mikro-orm/migrations";

const VIETNAMESE_PREFIXES =
  "120 70 121 79 122 77 123 83 124 84 125 85 126 76 127 81 128 78 129 82 " +
  "162 32 163 33 164 34 165 35 166 36 167 37 168 38 169 39 186 56 188 58 199 59";
const FROM_FULL_WIDTH = String.fromCodePoint(...Array.from({ length: 94 }, (_, at) => 0xff01 + at));
const TO_NARROW = String.fromCodePoint(...Array.from({ length: 94 }, (_, at) => 0x21 + at));

/**
 * E-mail addresses and phone numbers that were stored in a spelling which is no longer made get the
 * one of today beside it; the old one still finds its member. Where another member has it, both
 * stay as they are and are listed (`members(where: { sharesIdentity: true })`). Names lose what is
 * not seen; who has none is called by none; search knows ø, ß and apostrophes.
 */
export class SpellingsOfIdentities extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- The spelling of today, where this one is of an older version.
      alter table member_identities add column normal_value text;
      create index member_identities_respelled on member_identities (program_id, kind, value)
        where normal_value is not null;
      create index member_identities_by_normal_value
        on member_identities (program_id, kind, normal_value) where normal_value is not null;

      create function pg_temp.normal_email(typed text) returns text language sql as $$
        select case
          when e ~ '^[^][:space:]@<>(),;:"\\\\[]{1,64}@([^][:space:]@<>(),;:".\\\\[]+[.])+[^][:space:]@<>(),;:".\\\\[]+$'
            and e !~ '[.][0-9]+$' then e end
        from (
          select lower(normalize(regexp_replace(
            regexp_replace(
              regexp_replace(translate(typed, '${quoted(FROM_FULL_WIDTH)}', '${quoted(TO_NARROW)}'),
                '[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'),
              '^mailto:', '', 'i'),
            '^<([^<>]*)>$', '\\1'), nfc)) as e
        ) s
      $$;
      create function pg_temp.normal_phone(number text) returns text language sql as $$
        select '+84' || (
          select p[at + 1] from string_to_array('${VIETNAMESE_PREFIXES}', ' ') p,
            generate_series(1, array_length(p, 1), 2) at
          where p[at] = substr(number, 4, 3)
        ) || substr(number, 7)
      $$;

      update member_identities set normal_value = pg_temp.normal_email(value)
        where kind = 'EMAIL' and value !~ '^[a-z0-9.+_%-]+@[a-z0-9.-]+$';
      update member_identities set normal_value = pg_temp.normal_phone(value)
        where kind = 'PHONE' and value ~ '^\\+841\\d{9}$';
      update member_identities set normal_value = null where normal_value = value;

      insert into member_identities (program_id, kind, value, member_id)
      select program_id, kind, normal_value, member_id from member_identities
      where normal_value is not null order by program_id, kind, value
      on conflict do nothing;

      with respelled as (
        select i.* from member_identities i
        join member_identities n on n.program_id = i.program_id and n.kind = i.kind
          and n.value = i.normal_value and n.member_id = i.member_id
        where i.normal_value is not null
      )
      update member_profiles p set
        email = coalesce((select r.normal_value from respelled r where r.member_id = p.member_id
          and r.kind = 'EMAIL' and r.value = p.email), p.email),
        phone = coalesce((select r.normal_value from respelled r where r.member_id = p.member_id
          and r.kind = 'PHONE' and r.value = p.phone), p.phone),
        search_text = search_text || ' ' || (
          select string_agg(r.normal_value, ' ') from respelled r where r.member_id = p.member_id)
      where p.member_id in (select member_id from respelled);

      create function pg_temp.clean(name text) returns text language sql as $$
        select nullif(btrim(regexp_replace(
          regexp_replace(name, '[\u0001-\u001f\u007f-\u009f\u2028\u2029]+', ' ', 'g'),
          '[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g')), '')
      $$;
      update member_profiles set given_name = pg_temp.clean(given_name),
        family_name = pg_temp.clean(family_name),
        display_name = coalesce(pg_temp.clean(display_name), '')
        where display_name || coalesce(given_name, '') || coalesce(family_name, '')
          ~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]';
      update member_profiles p set display_name = ''
        from members m where m.id = p.member_id and p.display_name = m.member_number
          and p.given_name is null and p.family_name is null;

      create function pg_temp.plain(found text) returns text language sql as $$
        select replace(replace(replace(replace(
          regexp_replace(translate(found, 'øłħıð', 'olhid'), '[''’‘ʼ\u0060´]', '', 'g'),
          'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
      $$;
      update member_profiles set search_text = pg_temp.plain(search_text),
        sort_name = pg_temp.plain(sort_name)
        where search_text ~ '[øłħıðßæœþ''’‘ʼ\u0060´]' or sort_name ~ '[øłħıðßæœþ''’‘ʼ\u0060´]';
    `);
  }
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
