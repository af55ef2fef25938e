import { Button, Checkbox, Flex, Radio } from "antd";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";
import { FilterButton } from "./filter-button.tsx";
import type { TypedRange } from "./filter-forms.tsx";
import type { Listing } from "./use-listing.ts";

const TextForm = lazy(async () => ({ default: (await import("./filter-forms.tsx")).TextForm }));
const RangeForm = lazy(async () => ({ default: (await import("./filter-forms.tsx")).RangeForm }));

interface FilterProps {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly listing: Pick<Listing<unknown>, "filters" | "change">;
}

interface ChoiceFilterProps extends FilterProps {
  readonly choices: readonly { value: string; label: string }[];
}

/** Any of several: `status=ACTIVE,CLOSED`. */
export function ChoiceFilter({ name, label, listing, choices }: ChoiceFilterProps) {
  const chosen = listing.filters[name]?.split(",") ?? [];
  const labels = choices.filter(({ value }) => chosen.includes(value)).map((it) => it.label);
  return (
    <FilterButton
      label={label}
      summary={labels.join(", ") || null}
      content={() => (
        <Checkbox.Group
          value={chosen}
          options={[...choices]}
          style={{ display: "flex", flexDirection: "column", gap: 8 }}
          onChange={(values) => listing.change({ [name]: values.join(",") })}
        />
      )}
    />
  );
}

/** One of several, or none: `referred=yes`. */
export function OneOfFilter({ name, label, listing, choices }: ChoiceFilterProps) {
  const { t } = useTranslation();
  const chosen = listing.filters[name];
  return (
    <FilterButton
      label={label}
      summary={choices.find(({ value }) => value === chosen)?.label ?? null}
      content={(close) => (
        <Flex vertical gap={12}>
          <Radio.Group
            value={chosen}
            options={[...choices]}
            style={{ display: "flex", flexDirection: "column", gap: 8 }}
            onChange={({ target }) => {
              listing.change({ [name]: target.value as string });
              close();
            }}
          />
          {chosen && (
            <Button
              onClick={() => {
                listing.change({ [name]: null });
                close();
              }}
            >
              {t("lists.clearOne")}
            </Button>
          )}
        </Flex>
      )}
    />
  );
}

/** A text: `place=Huế`. */
export function TextFilter({ name, label, listing }: FilterProps) {
  return (
    <FilterButton
      label={label}
      summary={listing.filters[name] ?? null}
      content={(close) => (
        <TextForm
          label={label}
          initial={listing.filters[name] ?? ""}
          apply={(text) => {
            listing.change({ [name]: text || null });
            close();
          }}
        />
      )}
    />
  );
}

/** At least and at most: `spent-from=100000&spent-to=500000`. */
export function NumberRangeFilter(props: FilterProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const labels = { from: t("lists.atLeast"), to: t("lists.atMost") };
  return <RangeFilter {...props} {...{ labels, type: "number", shown: numberIn(number) }} />;
}

const numberIn = (number: (value: number) => string) => (text: string) => number(Number(text));

/** From one day to another, both included: `joined-from=2026-01-01&joined-to=2026-01-31`. */
export function DayRangeFilter(props: FilterProps) {
  const { t } = useTranslation();
  const { date, startOfDay } = useFormats();
  const labels = { from: t("lists.from"), to: t("lists.to") };
  const shown = (day: string) => date(startOfDay(day));
  return <RangeFilter {...props} {...{ labels, type: "date", shown }} />;
}

interface RangeFilterProps extends FilterProps {
  readonly type: "number" | "date";
  readonly labels: Range;
  shown(text: string): string;
}

function RangeFilter({ name, label, listing, type, labels, shown }: RangeFilterProps) {
  const keys = { from: `${name}-from`, to: `${name}-to` };
  const { [keys.from]: from = "", [keys.to]: to = "" } = listing.filters;
  const apply = (typed: TypedRange) => {
    listing.change({ [keys.from]: typed.from || null, [keys.to]: typed.to || null });
  };
  return (
    <FilterButton
      label={label}
      summary={useSummary({ from, to }, shown)}
      content={(close) => (
        <RangeForm
          {...{ type, labels, initial: { from, to } }}
          apply={(typed) => {
            apply(typed);
            close();
          }}
        />
      )}
    />
  );
}

type Range = Readonly<Record<"from" | "to", string>>;

function useSummary({ from, to }: Range, shown: (text: string) => string): string | null {
  const { t } = useTranslation();
  if (from && to) return `${shown(from)} – ${shown(to)}`;
  if (from) return t("lists.since", { value: shown(from) });
  return to ? t("lists.until", { value: shown(to) }) : null;
}
