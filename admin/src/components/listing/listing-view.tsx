import { Button, Checkbox, Empty, Flex, Grid, Pagination, Popover, Table } from "antd";
import { ControlOutlined } from "@ant-design/icons";
import { cloneElement, Fragment, isValidElement, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Failure } from "../failure.tsx";
import { Loading } from "../loading.tsx";
import { ListViews } from "./views/list-views.tsx";
import type { FilterChoices } from "./views/view-state.ts";
import { SearchField } from "./search-field.tsx";
import { useShownColumns } from "./shown-columns.ts";
import { sortText } from "./use-listing.ts";
import type { Listing } from "./use-listing.ts";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  render(row: Row): ReactNode;
  /** The API's order field, where the list can be ordered by it. */
  readonly sort?: string;
  readonly isNumber?: boolean;
  /** Shown only when it is chosen. */
  readonly isExtra?: boolean;
}

/** Rows that are ticked, also on other pages. */
export interface Selection<Row> {
  readonly ids: readonly string[];
  choose(ids: readonly string[]): void;
  /** What the box of a row is called. */
  nameOf(row: Row): string;
}

interface ListingViewProps<Row> {
  readonly listing: Listing<Row>;
  readonly label: string;
  /** What can be looked for; left out where the list has no search. */
  readonly searchLabel?: string;
  readonly columns: readonly Column<Row>[];
  /** The first column, and the head of a card on phones: it holds the link to the record. */
  readonly head: Column<Row>;
  /** The page of a record; left out where rows have none. */
  readonly pathOf?: (row: Row) => string;
  /** What can be done with a row: the last column, and the end of a card; left out for nothing. */
  readonly actions?: ((row: Row) => ReactNode) | false;
  /** Lets rows be ticked in the table; left out where nothing is done to many. */
  readonly selection?: Selection<Row> | false;
  /** On phones, below the head; the columns with their titles when left out. */
  readonly card?: (row: Row) => ReactNode;
  readonly filters?: ReactNode;
  /**
   * Lets views of the list be saved: what its address may name. Null while that is not known yet;
   * left out for a list without views.
   */
  readonly views?: FilterChoices | null;
  /** What an empty list teaches. */
  readonly empty: ReactNode;
}

/** A list: search, filters and columns above, a table below, or cards on phones. */
export function ListingView<Row extends { id: string }>(props: ListingViewProps<Row>) {
  const { listing, filters, empty } = props;
  const { t } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [shown, choose] = useShownColumns(listing.resource, props.columns);
  const hasChoice = props.columns.some(({ isExtra }) => isExtra);
  // A list that opens with a view shows no other rows before.
  const [isOpening, setIsOpening] = useState(
    () => props.views !== undefined && location.search === "",
  );
  const total = listing.total ?? 0;
  const isNarrowed = listing.search !== "" || Object.keys(listing.filters).length > 0;
  if (listing.error) return <Failure error={listing.error} onRetry={listing.retry} />;

  const nothing = isNarrowed ? (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("lists.nothingFound")}>
      <Button onClick={() => listing.change(cleared(listing))}>{t("lists.clear")}</Button>
    </Empty>
  ) : (
    empty
  );
  const views = props.views && (
    <ListViews
      list={listing.resource}
      known={{
        filters: props.views,
        sorts: [props.head, ...props.columns].flatMap(bothWays),
        columns: props.columns.map(({ key }) => key),
      }}
      columns={hasChoice ? props.columns.map(({ key }) => key).filter((it) => shown.has(it)) : []}
      settled={() => setIsOpening(false)}
    />
  );
  return (
    <>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 16 }}>
        {props.searchLabel && (
          <SearchField
            value={listing.search}
            label={props.searchLabel}
            onSearch={(q) => listing.change({ q })}
          />
        )}
        <div className="filter-row">
          {!isWide && views}
          {filters}
        </div>
        {isNarrowed && (
          <Button type="link" onClick={() => listing.change(cleared(listing))}>
            {t("lists.clear")}
          </Button>
        )}
        <Flex gap={8} style={{ marginInlineStart: "auto" }}>
          {isWide && views}
          {isWide && hasChoice && (
            <ColumnChoice columns={props.columns} shown={shown} onChoose={choose} />
          )}
        </Flex>
      </Flex>
      {isOpening ? (
        <Loading />
      ) : isWide ? (
        <RowTable {...props} shown={shown} nothing={nothing} />
      ) : (
        <RowCards {...props} shown={shown} nothing={nothing} />
      )}
      {!isOpening && total > listing.pageSize && (
        <Flex justify="end" style={{ marginTop: 16 }}>
          <Pagination
            current={listing.page}
            pageSize={listing.pageSize}
            // The API counts on, but numbers pages no further.
            total={Math.min(total, 10_000)}
            showSizeChanger={false}
            simple={!isWide}
            onChange={listing.turnTo}
          />
        </Flex>
      )}
    </>
  );
}

/** The orders by a column, as the address has them. */
function bothWays({ sort: field }: { readonly sort?: string }): string[] {
  return field ? [false, true].map((descends) => sortText({ field, descends })) : [];
}

function cleared({ filters }: Pick<Listing<unknown>, "filters">): Record<string, null> {
  return Object.fromEntries(["q", ...Object.keys(filters)].map((name) => [name, null]));
}

interface RowsProps<Row> extends ListingViewProps<Row> {
  readonly shown: ReadonlySet<string>;
  readonly nothing: ReactNode;
}

function RowTable<Row extends { id: string }>({
  listing,
  label,
  columns,
  head,
  shown,
  pathOf,
  actions,
  selection,
  nothing,
}: RowsProps<Row>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const last: Column<Row>[] = actions
    ? [{ key: "actions", title: t("lists.actions"), render: actions }]
    : [];
  const { sort } = listing;
  return (
    <Table<Row>
      aria-label={label}
      className={pathOf ? "row-link" : ""}
      rowKey="id"
      dataSource={listing.rows as Row[]}
      loading={{ spinning: listing.isLoading, delay: 200 }}
      pagination={false}
      {...(selection && {
        rowSelection: {
          selectedRowKeys: [...selection.ids],
          preserveSelectedRowKeys: true,
          onChange: (keys) => selection.choose(keys as string[]),
          getCheckboxProps: (row) => named(selection.nameOf(row)),
          columnTitle: (box) =>
            isValidElement(box) ? cloneElement(box, named(t("lists.tickAll"))) : box,
        },
      })}
      scroll={{ x: "max-content" }}
      showSorterTooltip={false}
      locale={{ emptyText: listing.isLoading ? <Loading /> : nothing }}
      onRow={(row) =>
        pathOf ? { onClick: (event) => opens(event) && void navigate(pathOf(row)) } : {}
      }
      onChange={(_pagination, _filters, sorter) => {
        const { columnKey, order } = Array.isArray(sorter) ? sorter[0]! : sorter;
        const field = [head, ...columns].find(({ key }) => key === columnKey)?.sort;
        listing.sortBy(order && field ? { field, descends: order === "descend" } : null);
      }}
      columns={[head, ...columns.filter(({ key }) => shown.has(key)), ...last].map((column) => ({
        key: column.key,
        title: column.title,
        align: column.isNumber ? "right" : "left",
        className: column.isNumber ? "number" : "",
        sorter: column.sort !== undefined,
        sortDirections: column.isNumber ? ["descend", "ascend"] : ["ascend", "descend"],
        sortOrder:
          sort && sort.field === column.sort ? (sort.descends ? "descend" : "ascend") : null,
        render: (_value, row) => column.render(row),
      }))}
    />
  );
}

/** What a box is called; the types of the kit don't know that it takes this. */
function named(name: string): object {
  return { "aria-label": name };
}

/** A click on the row, not on a link in it and not at the end of selecting text. */
function opens({ target }: { target: EventTarget }): boolean {
  return (
    !(target as Element).closest("a, button, .ant-table-selection-column") &&
    getSelection()?.isCollapsed !== false
  );
}

function RowCards<Row extends { id: string }>({
  listing,
  label,
  head,
  columns,
  shown,
  card,
  actions,
  selection,
  nothing,
}: RowsProps<Row>) {
  const onCard = columns.filter(({ key }) => shown.has(key));
  if (listing.rows.length === 0) return listing.isLoading ? <Loading /> : nothing;
  return (
    <ul aria-label={label} style={{ listStyle: "none", margin: 0, padding: 0 }}>
      {listing.rows.map((row) => (
        <li key={row.id} className="row-card">
          {selection ? <TickedHead {...{ head, row, selection }} /> : head.render(row)}
          <div style={{ marginTop: 10 }}>
            {card ? card(row) : <RowFields row={row} columns={onCard} />}
          </div>
          {actions && <div style={{ marginTop: 8 }}>{actions(row)}</div>}
        </li>
      ))}
    </ul>
  );
}

/** The columns that say something of a row, each beside its title. */
function RowFields<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  const said = columns
    .map(({ key, title, render }) => ({ key, title, value: render(row) }))
    .filter(({ value }) => value != null && value !== false && value !== "");
  return (
    <dl className="row-fields">
      {said.map(({ key, title, value }) => (
        <Fragment key={key}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface TickedHeadProps<Row> {
  readonly head: Column<Row>;
  readonly row: Row;
  readonly selection: Selection<Row>;
}

function TickedHead<Row extends { id: string }>({ head, row, selection }: TickedHeadProps<Row>) {
  const { ids, choose, nameOf } = selection;
  const others = ids.filter((id) => id !== row.id);
  return (
    <Flex gap={12} align="start" justify="space-between">
      {head.render(row)}
      <Checkbox
        {...named(nameOf(row))}
        checked={ids.includes(row.id)}
        onChange={({ target }) => choose(target.checked ? [...others, row.id] : others)}
      />
    </Flex>
  );
}

interface ColumnChoiceProps {
  readonly columns: readonly { key: string; title: string }[];
  readonly shown: ReadonlySet<string>;
  onChoose(keys: readonly string[]): void;
}

function ColumnChoice({ columns, shown, onChoose }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={isOpen}
      onOpenChange={setIsOpen}
      content={
        <Checkbox.Group
          value={[...shown]}
          onChange={onChoose}
          style={{ display: "flex", flexDirection: "column", gap: 8 }}
          options={columns.map(({ key, title }) => ({ value: key, label: title }))}
        />
      }
    >
      <Button
        icon={<ControlOutlined />}
        aria-label={t("lists.columns")}
        title={t("lists.columns")}
      />
    </Popover>
  );
}
