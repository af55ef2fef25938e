import { Button, Checkbox, Flex, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";
import { FilterButton } from "./filter-button.tsx";
import type { Listing } from "./use-listing.ts";

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
  const { t } = useTranslation();
  return (
    <FilterButton
      label={label}
      summary={listing.filters[name] ?? null}
      content={(close) => (
        <Form<{ text?: string }>
          layout="vertical"
          style={{ width: 220 }}
          initialValues={{ text: listing.filters[name] }}
          onFinish={({ text }) => {
            listing.change({ [name]: text?.trim() || null });
            close();
          }}
        >
          <Form.Item name="text" label={label}>
            <Input autoFocus allowClear maxLength={100} />
          </Form.Item>
          <Flex justify="end">
            <Button type="primary" htmlType="submit">
              {t("lists.apply")}
            </Button>
          </Flex>
        </Form>
      )}
    />
  );
}

interface Range<Value> {
  from?: Value | null;
  to?: Value | null;
}

/** At least and at most: `spent-from=100000&spent-to=500000`. */
export function NumberRangeFilter({ name, label, listing }: FilterProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const shown = (text: string) => number(Number(text));
  return (
    <FilterButton
      label={label}
      summary={useSummary({ name, listing }, shown)}
      content={(close) => (
        <RangeForm<number> {...{ name, listing, close }} read={Number}>
          <Form.Item name="from" label={t("lists.atLeast")}>
            <Input type="number" min={0} />
          </Form.Item>
          <Form.Item name="to" label={t("lists.atMost")}>
            <Input type="number" min={0} />
          </Form.Item>
        </RangeForm>
      )}
    />
  );
}

/** From one day to another, both included: `joined-from=2026-01-01&joined-to=2026-01-31`. */
export function DayRangeFilter({ name, label, listing }: FilterProps) {
  const { t } = useTranslation();
  const { date, startOfDay } = useFormats();
  const shown = (day: string) => date(startOfDay(day));
  return (
    <FilterButton
      label={label}
      summary={useSummary({ name, listing }, shown)}
      content={(close) => (
        <RangeForm<string> {...{ name, listing, close }} read={String}>
          <Form.Item name="from" label={t("lists.from")}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="to" label={t("lists.to")}>
            <Input type="date" />
          </Form.Item>
        </RangeForm>
      )}
    />
  );
}

type Ranged = Pick<FilterProps, "name" | "listing">;

function useSummary({ name, listing }: Ranged, shown: (text: string) => string): string | null {
  const { t } = useTranslation();
  const { [`${name}-from`]: from, [`${name}-to`]: to } = listing.filters;
  if (from && to) return `${shown(from)} – ${shown(to)}`;
  if (from) return t("lists.since", { value: shown(from) });
  return to ? t("lists.until", { value: shown(to) }) : null;
}

interface RangeFormProps<Value> extends Ranged {
  readonly children: React.ReactNode;
  close(): void;
  read(text: string): Value;
}

function RangeForm<Value>({ name, listing, close, read, children }: RangeFormProps<Value>) {
  const { t } = useTranslation();
  const keys = { from: `${name}-from`, to: `${name}-to` };
  const initial = (key: string) => listing.filters[key] && read(listing.filters[key]);
  const apply = ({ from, to }: Range<Value>) => {
    listing.change({ [keys.from]: textOf(from), [keys.to]: textOf(to) });
    close();
  };
  return (
    <Form<Range<Value>>
      layout="vertical"
      style={{ width: 220 }}
      initialValues={{ from: initial(keys.from), to: initial(keys.to) }}
      onFinish={apply}
    >
      {children}
      <Flex gap={8} justify="end">
        <Button onClick={() => apply({})}>{t("lists.clearOne")}</Button>
        <Button type="primary" htmlType="submit">
          {t("lists.apply")}
        </Button>
      </Flex>
    </Form>
  );
}

function textOf(value: unknown): string | null {
  return value === undefined || value === null || value === "" ? null : String(value);
}
