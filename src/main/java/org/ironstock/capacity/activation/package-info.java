/** Activations of stand-by lines: asked for, decided, ordered, followed and ended. */
@org.jspecify.annotations.NullMarked
package org.ironstock.capacity.activation;
