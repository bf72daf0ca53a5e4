package org.drrworkbench.core.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What happens to files: bytes flipped, ends cut, lines doubled or swapped, fields blown up. */
final class Damage {
  private static final String[] STRANGE = {
    "\"",
    "\"\"",
    ";",
    "::",
    "\t",
    ",",
    "\\",
    "\r",
    "\n\n",
    "NULL",
    "NaN",
    "Infinity",
    "-1",
    "1e999",
    "9223372036854775808",
    "99",
    "\u0000",
    "\uFEFF",
    "\u00e9",
    "<",
    "&",
    "../",
    "0x1p3",
    " "
  };

  private Damage() {}

  static byte[] any(byte[] whole, Random random) {
    byte[] bytes = whole;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(9)) {
      case 0 -> flipped(bytes, at, random);
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> Arrays.copyOfRange(bytes, at, bytes.length);
      case 3 -> inserted(bytes, at, bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(60)));
      case 4 -> without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)));
      case 5 -> {
        byte[] strange = STRANGE[random.nextInt(STRANGE.length)].getBytes(StandardCharsets.UTF_8);
        yield inserted(bytes, at, strange, 0, strange.length);
      }
      case 6 -> {
        byte[] huge = new byte[1 << (4 + random.nextInt(random.nextInt(200) == 0 ? 18 : 8))];
        Arrays.fill(huge, (byte) (random.nextBoolean() ? '9' : bytes[at]));
        yield inserted(bytes, at, huge, 0, huge.length);
      }
      case 7 -> doubledLine(bytes, at);
      default -> noise(bytes, at, random);
    };
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    byte[] copy = bytes.clone();
    copy[at] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private static byte[] noise(byte[] bytes, int at, Random random) {
    byte[] copy = bytes.clone();
    for (int k = at; k < Math.min(copy.length, at + 8); k++) {
      copy[k] = (byte) random.nextInt();
    }
    return copy;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.write(more, from, to - from);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private static byte[] doubledLine(byte[] bytes, int at) {
    int from = at;
    while (from > 0 && bytes[from - 1] != '\n') {
      from--;
    }
    int to = at;
    while (to < bytes.length && bytes[to] != '\n') {
      to++;
    }
    return inserted(bytes, from, bytes, from, Math.min(bytes.length, to + 1));
  }
}
