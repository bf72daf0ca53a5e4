package org.drrworkbench.experiments.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One array in NumPy's npy form, version 1.0: float[] as f4, double[] as f8, int[] as i4, long[] as
 * i8, byte[] as u1; little-endian, one dimension.
 */
final class NpyArray {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final int CHUNK = 1 << 16;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']+)', 'fortran_order': False, 'shape': \\((\\d+),\\), \\}\\s*");

  private NpyArray() {}

  static int length(Object array) {
    return java.lang.reflect.Array.getLength(array);
  }

  /** Bytes of one element. */
  static int width(Object array) {
    return switch (descr(array)) {
      case "<f4", "<i4" -> 4;
      case "<f8", "<i8" -> 8;
      default -> 1;
    };
  }

  private static String descr(Object array) {
    if (array instanceof float[]) {
      return "<f4";
    } else if (array instanceof double[]) {
      return "<f8";
    } else if (array instanceof int[]) {
      return "<i4";
    } else if (array instanceof long[]) {
      return "<i8";
    } else if (array instanceof byte[]) {
      return "|u1";
    }
    throw new IllegalArgumentException("No npy form for " + array.getClass().getSimpleName());
  }

  /** Bytes of the whole form. */
  static long size(Object array) {
    return header(array).length + (long) length(array) * width(array);
  }

  private static byte[] header(Object array) {
    String text =
        "{'descr': '"
            + descr(array)
            + "', 'fortran_order': False, 'shape': ("
            + length(array)
            + ",), }";
    int bare = MAGIC.length + 2 + text.length() + 1;
    int whole = (bare + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    ByteBuffer out = ByteBuffer.allocate(whole).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).putShort((short) (whole - MAGIC.length - 2));
    out.put(text.getBytes(StandardCharsets.US_ASCII));
    Arrays.fill(out.array(), out.position(), whole - 1, (byte) ' ');
    out.array()[whole - 1] = '\n';
    return out.array();
  }

  static void write(Object array, OutputStream out) throws IOException {
    out.write(header(array));
    if (array instanceof byte[] bytes) {
      out.write(bytes);
      return;
    }
    int length = length(array);
    int step = CHUNK / width(array);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < length; from += step) {
      int count = Math.min(step, length - from);
      if (array instanceof float[] floats) {
        chunk.asFloatBuffer().put(floats, from, count);
      } else if (array instanceof double[] doubles) {
        chunk.asDoubleBuffer().put(doubles, from, count);
      } else if (array instanceof int[] ints) {
        chunk.asIntBuffer().put(ints, from, count);
      } else {
        chunk.asLongBuffer().put((long[]) array, from, count);
      }
      out.write(chunk.array(), 0, count * width(array));
    }
  }

  /**
   * Reads an array and all of the stream.
   *
   * @throws IOException if it is damaged or of a form this class does not write
   */
  static Object read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    byte[] start = data.readNBytes(MAGIC.length);
    if (!Arrays.equals(start, MAGIC)) {
      throw new IOException("it is no npy array of version 1.0");
    }
    int headerLength = data.readUnsignedByte() | data.readUnsignedByte() << 8;
    String header = new String(data.readNBytes(headerLength), StandardCharsets.US_ASCII);
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.matches()) {
      throw new IOException("unknown npy header " + header.strip());
    }
    Object array = allocate(matcher.group(1), Integer.parseInt(matcher.group(2)));
    fill(array, data);
    if (data.read() != -1) {
      throw new IOException("an array is followed by more bytes");
    }
    return array;
  }

  private static Object allocate(String descr, int length) throws IOException {
    return switch (descr) {
      case "<f4" -> new float[length];
      case "<f8" -> new double[length];
      case "<i4" -> new int[length];
      case "<i8" -> new long[length];
      case "|u1" -> new byte[length];
      default -> throw new IOException("unknown npy type " + descr);
    };
  }

  private static void fill(Object array, DataInputStream in) throws IOException {
    if (array instanceof byte[] bytes) {
      in.readFully(bytes);
      return;
    }
    int length = length(array);
    int step = CHUNK / width(array);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < length; from += step) {
      int count = Math.min(step, length - from);
      in.readFully(chunk.array(), 0, count * width(array));
      if (array instanceof float[] floats) {
        chunk.asFloatBuffer().get(floats, from, count);
      } else if (array instanceof double[] doubles) {
        chunk.asDoubleBuffer().get(doubles, from, count);
      } else if (array instanceof int[] ints) {
        chunk.asIntBuffer().get(ints, from, count);
      } else {
        chunk.asLongBuffer().get((long[]) array, from, count);
      }
    }
  }
}
