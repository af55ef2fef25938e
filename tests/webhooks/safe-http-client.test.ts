import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSafeHttpClient } from "../../api/network/safe-http-client.ts";
import type { SafeHttpClient, SafeHttpClientOptions } from "../../api/network/safe-http-client.ts";
import { addressReach } from "../../api/network/public-address.ts";

let port: number;
let calls = 0;
const server = createServer((_request, response) => {
  calls++;
  response.end("secrets of this machine");
});
const opened: SafeHttpClient[] = [];
const open = (options: Partial<SafeHttpClientOptions> = {}) => {
  const httpClient = openSafeHttpClient({ allowLoopback: false, timeoutMs: 1_000, ...options });
  opened.push(httpClient);
  return httpClient;
};

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "::", listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  await Promise.all(opened.map((httpClient) => httpClient.close()));
  server.closeAllConnections();
  server.close();
});

const requestTo = (url: string) => ({ url, headers: {}, body: "{}" });

const LOOPBACKS = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "017700000001",
  "0177.0.0.1",
  "127.0.0.1.",
  "127.255.255.254",
  "localhost",
  "LOCALHOST.",
  "localhost.",
  "0",
  "0.0.0.0",
  "[::]",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b:1::7f00:1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::]",
  "127。0。0。1",
  "①②⑦.0.0.1",
  "%31%32%37.0.0.1",
];

test.each(LOOPBACKS)("%s is refused when it is given, and not called either", async (host) => {
  const httpClient = open();
  for (const scheme of ["http", "https"]) {
    expect(await httpClient.refuses(`${scheme}://${host}:${port}/`)).not.toBeNull();
    const { status, error } = await httpClient.post(requestTo(`${scheme}://${host}:${port}/`));
    expect({ status, error }).toEqual({ status: null, error: expect.any(String) });
  }
  expect(calls).toBe(0);
});

test.each([
  "10.0.0.1",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "192.0.0.1",
  "198.18.0.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "fd00::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "2001:db8::1",
  "::ffff:10.0.0.1",
  "100::1",
  "64:ff9b::a9fe:a9fe",
  "2002:a00:1::",
  "not an address",
])("%s is no public address", (address) => {
  expect(addressReach(address)).toBe("INNER");
});

test.each(["8.8.8.8", "93.184.215.14", "2606:4700:4700::1111", "::ffff:8.8.8.8"])(
  "%s is a public address",
  (address) => expect(addressReach(address)).toBe("PUBLIC"),
);

test.each([
  ["nonsense", "MALFORMED"],
  ["ftp://shop.example/", "MALFORMED"],
  ["file:///etc/passwd", "MALFORMED"],
  ["https://user:password@shop.example/", "MALFORMED"],
  ["http://shop.example/", "NOT_HTTPS"],
  ["https://nobody.example/", "UNKNOWN_HOST"],
  ["https://inner.example/", "NOT_PUBLIC"],
  ["https://both.example/", "NOT_PUBLIC"],
  ["https://shop.example/", null],
  ["https://93.184.215.14/", null],
])("%s: %s", async (url, problem) => {
  const httpClient = open({ resolve: named });
  expect(await httpClient.refuses(url)).toBe(problem);
});

async function named(host: string) {
  const addresses: Record<string, string[]> = {
    "shop.example": ["93.184.215.14"],
    "inner.example": ["192.168.1.1"],
    "both.example": ["93.184.215.14", "10.0.0.1"],
  };
  return (addresses[host] ?? []).map((address) => ({ address, family: 4 }));
}

test("a DNS answer that turns private between check and sending is refused", async () => {
  for (const turned of ["127.0.0.1", "::1", "10.0.0.1", "169.254.169.254"]) {
    const answers = ["93.184.215.14", turned];
    const resolve = async () => {
      const address = answers.shift() ?? turned;
      return [{ address, family: address.includes(":") ? 6 : 4 }];
    };
    const httpClient = open({ resolve });
    const url = `https://turning.example:${port}/`;

    expect(await httpClient.refuses(url)).toBeNull();
    expect(await httpClient.post(requestTo(url))).toMatchObject({
      status: null,
      error: expect.stringContaining("NOT_PUBLIC"),
    });
  }
  expect(calls).toBe(0);
});

test("where loopback is allowed, only this machine may be called by http", async () => {
  const httpClient = open({ allowLoopback: true, resolve: named });
  expect(await httpClient.refuses(`http://127.0.0.1:${port}/`)).toBeNull();
  expect(await httpClient.post(requestTo(`http://127.0.0.1:${port}/`))).toMatchObject({
    status: 200,
    error: null,
    excerpt: "secrets of this machine",
  });
  expect(await httpClient.refuses("http://10.0.0.1/")).toBe("NOT_HTTPS");
  expect(await httpClient.refuses("https://10.0.0.1/")).toBe("NOT_PUBLIC");
  expect(await httpClient.refuses("http://shop.example/")).toBe("NOT_HTTPS");
});
