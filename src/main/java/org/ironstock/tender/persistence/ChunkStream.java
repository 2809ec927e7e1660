package org.ironstock.tender.persistence;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Chunks of one envelope read one after the other as a stream; ends at the first sequence number that is missing. */
final class ChunkStream extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private final int full;
    private byte[] chunk = new byte[0];
    private int sequence;
    private int position;

    /**
     * @param chunks by sequence; empty after the last
     * @param full size of every chunk but the last, which is smaller: after it none is asked for
     */
    ChunkStream(IntFunction<Optional<byte[]>> chunks, int full) {
        this.chunks = chunks;
        this.full = full;
    }

    @Override
    public int read() {
        return filled() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean filled() {
        if (position < chunk.length) {
            return true;
        }
        boolean wasLast = sequence > 0 && chunk.length < full;
        Optional<byte[]> next = wasLast ? Optional.empty() : chunks.apply(sequence++);
        chunk = next.orElse(new byte[0]);
        position = 0;
        return next.isPresent();
    }
}
