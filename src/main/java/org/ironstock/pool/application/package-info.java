/** Work of the pool register: each change in one transaction on the locked row of its pool. */
@org.jspecify.annotations.NullMarked
package org.ironstock.pool.application;
