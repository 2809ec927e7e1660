/** What producers, the public and officials read and send about stand-by capacity. */
@org.jspecify.annotations.NullMarked
package org.ironstock.capacity.web;
