/**
 * The benchmark: what a whole tender costs beside the bare engine, and how the costs grow. See {@code src/bench/README.md}.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.bench;
